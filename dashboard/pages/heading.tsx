import type { ComponentChildren } from 'preact';
import { useTitle } from '../title.js';
import './pages.css';

interface HeadingProps {
  title: string;
  /** What sort of thing the page is about: a meeting, a plan. */
  kind?: string;
  children?: ComponentChildren;
}

/** The heading of a page, which is also the title of its window. */
export function Heading({ title, kind, children }: HeadingProps) {
  useTitle(title);
  return (
    <div class="page-heading">
      {kind && <p class="kind">{kind}</p>}
      <h1>{title}</h1>
      {children && <div class="lead">{children}</div>}
    </div>
  );
}
