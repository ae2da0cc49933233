import { Link } from '../navigation.js';
import type { ThemeName } from './meeting-record.js';

/** Themes, each a link to the overview with that theme chosen. */
export function ThemeLinks({ themes }: { themes: readonly ThemeName[] }) {
  return (
    <ul class="tags">
      {themes.map(({ slug, name }) => (
        <li key={slug}>
          <Link to={{ name: 'home', id: '' }} filters={{ theme: slug }}>
            {name ?? slug}
          </Link>
        </li>
      ))}
    </ul>
  );
}
