import { chapters, steps } from '../../story/steps';

export const load = () => ({ steps, chapters });
