import { useEffect } from 'preact/hooks';

/** Names the window or tab after the page; null: after the dashboard alone. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · Tværs` : 'Tværs';
  }, [title]);
}
