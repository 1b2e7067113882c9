/** What the address of a picture ends in. */
type Kind = 'svg' | 'png';

export const match = (param: string): param is Kind => param === 'svg' || param === 'png';
