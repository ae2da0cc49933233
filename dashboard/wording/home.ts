import { HOME_DANISH } from './home-danish.js';
import { HOME_ENGLISH } from './home-english.js';

export type { HomeWords } from './home-danish.js';

/** Words of the overview. */
export const HOME_WORDS = { da: HOME_DANISH, en: HOME_ENGLISH };
