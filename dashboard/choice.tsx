import { useId } from 'preact/hooks';

export interface Option {
  value: string;
  name: string;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  name: string;
  options: readonly Option[];
}

interface ChoiceProps {
  label: string;
  /** '' where nothing is chosen. */
  value: string;
  options: readonly (Option | OptionGroup)[];
  /** What the empty choice is called; left out, one must be chosen. */
  any?: string;
  onChoose: (value: string | null) => void;
}

/** A choice of one out of some, with its label. */
export function Choice({ label, value, options, any, onChoose }: ChoiceProps) {
  const id = useId();
  const offered = options.flatMap((option) => ('options' in option ? option.options : option));
  const isOffered = value === '' || offered.some((option) => option.value === value);
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}>
        {any !== undefined && <option value="">{any}</option>}
        {!isOffered && <option value={value}>{value}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.name} label={option.name}>
              {option.options.map(drawOption)}
            </optgroup>
          ) : (
            drawOption(option)
          ),
        )}
      </select>
    </div>
  );
}

const drawOption = ({ value, name }: Option) => (
  <option key={value} value={value}>
    {name}
  </option>
);
