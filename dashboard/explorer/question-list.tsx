/** @jsxImportSource react */
import { useEditorContext, type GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
import { QUESTIONS, type Question } from './questions.js';

/** The named questions beside the editor: a click opens one in a tab of its own, with its variables. */
function QuestionList() {
  const { tabs, addTab, changeTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const [wanted, setWanted] = useState('');
  const open = ({ query, variables }: Question): void => {
    const already = tabs.findIndex((tab) => tab.query === query);
    if (already >= 0) return changeTab(already);
    addTab();
    // The new tab fills the editors when React has drawn it; what is set before would go into the old tab.
    setTimeout(() => {
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    });
  };
  const folded = wanted.trim().toLowerCase();
  const listed = QUESTIONS.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(folded));
  return (
    <section aria-label="Spørgsmål" className="question-list">
      <h1>Spørgsmål</h1>
      <input
        type="search"
        value={wanted}
        placeholder="Find et spørgsmål"
        aria-label="Find et spørgsmål"
        onChange={(event) => setWanted(event.target.value)}
      />
      <p role="status">{listed.length === 0 ? 'Ingen spørgsmål med de ord.' : `${listed.length} spørgsmål`}</p>
      <ul>
        {listed.map((question) => (
          <li key={question.name}>
            <button type="button" onClick={() => open(question)}>
              <strong>{question.name}</strong>
              <span lang="en">{question.description}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href="/schema.graphql">Hele skemaet som fil</a> · <a href="/graphql">Apollo Sandbox</a> (kræver net) ·{' '}
        <a href="/">Tværs</a>
      </p>
    </section>
  );
}

function QuestionIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <path d="M2 3.5h12M2 8h12M2 12.5h7" />
      <path d="M12.5 11v3M12.5 15.4v.1" />
    </svg>
  );
}

export const questionList: GraphiQLPlugin = { title: 'Spørgsmål', icon: QuestionIcon, content: QuestionList };
