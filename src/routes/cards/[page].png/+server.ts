import { pages } from '../../../story/pages';
import { pageCard } from '../page-card';

export const prerender = true;
export const entries = () => Object.keys(pages).map((page) => ({ page }));

export const GET = ({ params: { page } }) =>
	pageCard(pages[page as keyof typeof pages], page === 'story' ? '/' : `/${page}/`);
