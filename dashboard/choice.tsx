import { useId } from 'preact/hooks';

export interface Option {
  value: string;
  name: string;
}

interface ChoiceProps {
  label: string;
  /** '' where nothing is chosen. */
  value: string;
  options: readonly Option[];
  /** What the empty choice is called; left out, one must be chosen. */
  any?: string;
  onChoose: (value: string | null) => void;
}

/** A choice of one out of some, with its label. */
export function Choice({ label, value, options, any, onChoose }: ChoiceProps) {
  const id = useId();
  const isOffered = value === '' || options.some((option) => option.value === value);
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}>
        {any !== undefined && <option value="">{any}</option>}
        {!isOffered && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
