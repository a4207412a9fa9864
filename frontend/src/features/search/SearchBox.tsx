import { useEffect, useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Suggestion } from '@/api/types';
import {
  BoxIcon,
  CloseIcon,
  FactoryIcon,
  RulerIcon,
  SearchIcon,
  TagIcon,
} from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import { useDebounced } from '@/lib/hooks';
import { searchUrl } from '@/lib/searchUrl';
import { useSuggestions } from './queries';
import { ReadingLine } from './ReadingLine';
import styles from './SearchBox.module.css';

const kindIcons = {
  query: SearchIcon,
  product: BoxIcon,
  category: TagIcon,
  supplier: FactoryIcon,
  spec: RulerIcon,
} as const;

function addressOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'product' && suggestion.id) return `/products/${suggestion.id}`;
  if (suggestion.kind === 'supplier' && suggestion.id) return `/suppliers/${suggestion.id}`;
  if (suggestion.kind === 'category' && suggestion.code) {
    return `/search?${new URLSearchParams({ q: '', category: suggestion.code }).toString()}`;
  }
  return searchUrl(suggestion.query ?? suggestion.text);
}

interface Props {
  /** The query of the page's URL. */
  query?: string;
  large?: boolean;
  /** Puts the cursor in the box when it appears. */
  focused?: boolean;
}

/** The one search box: a combobox that shows how the text is understood while one types. */
export function SearchBox({ query = '', large = false, focused = false }: Props) {
  const { t, lang, pick } = useText();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [shownQuery, setShownQuery] = useState(query);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  if (shownQuery !== query) {
    setShownQuery(query);
    setTyped(query);
  }

  const settled = useDebounced(typed.trim(), 80);
  const read = useDebounced(typed.trim(), 30);
  const suggestions = useSuggestions(open ? settled : '').data ?? [];
  const options = open && settled !== '' ? suggestions : [];
  const popup = open && settled !== '' && (options.length > 0 || !large);

  useEffect(() => {
    if (focused) input.current?.focus({ preventScroll: true });
  }, [focused]);

  function leave(address: string) {
    setOpen(false);
    setActive(-1);
    void navigate(address);
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const chosen = options[active];
    if (chosen) leave(addressOf(chosen));
    else leave(searchUrl(typed.trim()));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        setOpen(true);
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = options.length + 1;
      setActive((current) => ((current + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      if (popup) {
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        setActive(-1);
      } else {
        input.current?.blur();
      }
    }
  }

  const optionId = (index: number) => `${id}-option-${index}`;

  return (
    <div className={large ? styles.large : styles.compact}>
      <form role="search" className={styles.form} onSubmit={submit}>
        <span className={styles.lens}>
          <SearchIcon size={large ? 20 : 16} />
        </span>
        <input
          ref={input}
          id={`${id}-input`}
          data-search-box
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={10000}
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={popup}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          placeholder={t('search.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onFocus={() => {
            if (!focused && typed !== query) setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {typed !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('search.clear')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setTyped('');
              setOpen(false);
              input.current?.focus();
            }}
          >
            <CloseIcon />
          </button>
        )}
        <button type="submit" className={styles.go}>
          {t('search.go')}
        </button>
      </form>
      {large && <ReadingLine query={read} reserve />}
      <div className={styles.popup} hidden={!popup}>
        {!large && <ReadingLine query={popup ? read : ''} />}
        <ul id={`${id}-list`} role="listbox" aria-label={t('search.suggestions')}>
          {options.map((option, index) => {
            const Icon = kindIcons[option.kind];
            return (
              // The keyboard reaches options through the input's aria-activedescendant.
              // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
              <li
                key={`${option.kind}-${option.text}-${option.id ?? option.code ?? ''}`}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(index)}
                onClick={() => leave(addressOf(option))}
              >
                <Icon />
                <span className={styles.text}>
                  {lang === 'en' && option.text_en ? option.text_en : option.text}
                </span>
                <span className={styles.detail}>{pick(option.detail)}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
