import { ledgerPage } from '$ledger/server/page';
import { pageCard } from '../page-card';

export const prerender = true;

/** The card of the ledger. */
export const GET = () => pageCard(ledgerPage, '/claims/');
