import type { ComponentChildren, JSX } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { readPage, writePath, type Page } from './address.js';
import { readFilters, writeFilters, type Filters } from './filters.js';

export interface Navigation {
  page: Page;
  /** The line of a document that the address points to (`#linje-12`); null: none. */
  line: number | null;
  filters: Filters;
  /** Changes filters in place; `replace` leaves no step to go back to. */
  choose(change: Partial<Filters>, replace?: boolean): void;
  /** Goes to an address of the dashboard. */
  open(address: string): void;
}

const NavigationContext = createContext<Navigation | null>(null);

const readLocation = (): Pick<Navigation, 'page' | 'line' | 'filters'> => ({
  page: readPage(location.pathname),
  line: Number(/^#linje-(\d{1,7})$/.exec(location.hash)?.[1] ?? 0) || null,
  filters: readFilters(location.search),
});

/** Keeps page and filters in step with the browser's address. */
export function NavigationProvider({ children }: { children: ComponentChildren }) {
  const [place, setPlace] = useState(readLocation);
  useEffect(() => {
    const follow = (): void => setPlace(readLocation());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const navigation = useMemo((): Navigation => {
    const go = (address: string, replace = false): void => {
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      setPlace(readLocation());
    };
    return {
      ...place,
      choose: (change, replace) =>
        go(location.pathname + writeFilters({ ...readFilters(location.search), ...change }), replace),
      open: (address) => {
        const before = location.pathname;
        go(address);
        if (location.pathname !== before) scrollTo(0, 0);
      },
    };
  }, [place]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

export function useNavigation(): Navigation {
  return useContext(NavigationContext)!;
}

export const useFilters = (): Filters => useNavigation().filters;

interface LinkProps extends Omit<JSX.IntrinsicElements['a'], 'href'> {
  to: Page;
  /** Filters that the linked page is to have besides those chosen. */
  filters?: Partial<Filters>;
  /** The line of a document to point to. */
  line?: number;
}

/** A link within the dashboard; a real address, so that it can be opened in a new tab and copied. */
export function Link({ to, filters: change, line, children, ...rest }: LinkProps) {
  const { filters, open } = useNavigation();
  const href = writePath(to) + writeFilters({ ...filters, ...change }) + (line === undefined ? '' : `#linje-${line}`);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(href);
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
