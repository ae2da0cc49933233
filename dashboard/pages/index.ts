import type { ComponentType } from 'preact';
import type { PageName } from '../address.js';

/** What a page is given: the id that stands in its address ('' where it takes none). */
export interface PageProps {
  id: string;
}

type LoadPage = () => Promise<{ default: ComponentType<PageProps> }>;

/** The pages beside the overview, each loaded when it is opened. */
export const PAGES: Readonly<Partial<Record<PageName, LoadPage>>> = {};
