import { steps } from '../../../story/steps';

export const load = () => ({ steps });
