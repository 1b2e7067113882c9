import { gallery, subjects } from '../../../story/gallery';

export const load = () => ({ subjects, charts: gallery });
