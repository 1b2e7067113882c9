/** What the address of a chart as values ends in. */
type Form = 'json' | 'md';

export const match = (param: string): param is Form => param === 'json' || param === 'md';
