import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { questionList } from './question-list.js';
import { QUESTIONS } from './questions.js';

/** The questions that stand open from the start: one a sector, and the one across all three. */
const OPEN_FROM_START = ['theme-in-cluster', 'klu-meetings', 'cluster-funding', 'plan-on-a-day', 'search-everywhere'];

const tabs = OPEN_FROM_START.map((name) => QUESTIONS.find((question) => question.name === name)!);

createRoot(document.getElementById('explorer')!).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    plugins={[questionList]}
    visiblePlugin={questionList}
    defaultTabs={tabs.map(({ query, variables }) => ({ query, variables }))}
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>
      <a href="/">Tværs</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
