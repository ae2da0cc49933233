import { Link } from '../navigation.js';
import type { Column } from '../table.js';
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

/** The themes of a row as a column of a table, under `title`. */
export function themesColumn<Row extends { themes: readonly ThemeName[] }>(title: string): Column<Row> {
  return {
    key: 'themes',
    title,
    value: ({ themes }) => themes.map(({ name, slug }) => name ?? slug).join('; '),
    show: ({ themes }) => <ThemeLinks themes={themes} />,
  };
}
