/** @jsxImportSource react */
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { questionList } from './question-list.js';
import { QUESTIONS } from './questions.js';

/** The questions that stand open from the start: one a sector, and the one across all three. */
const OPEN_FROM_START = ['theme-in-cluster', 'klu-meetings', 'cluster-funding', 'plan-on-a-day', 'search-everywhere'];

const tabs = OPEN_FROM_START.flatMap((name) => QUESTIONS.filter((question) => question.name === name));
const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [questionList];

/** GraphiQL decides at its first drawing whether the list beside the editor is open, and knows the list only from its second. */
function Explorer() {
  const [drawing, setDrawing] = useState(1);
  useEffect(() => setDrawing(2), []);
  return (
    <GraphiQL
      key={drawing}
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={questionList}
      defaultTabs={tabs}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <a href="/">Tværs</a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

createRoot(document.getElementById('explorer')!).render(<Explorer />);
