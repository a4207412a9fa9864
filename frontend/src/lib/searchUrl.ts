/** The search URL is the whole state of a search: `q`, `page`, `sort`, `ignore` and one parameter per attribute.
 * It is handed to the API as it stands, less the parameters that only the browser reads. */

const browserOnly = ['lang', 'from'];
const notAttributes = new Set(['q', 'page', 'page_size', 'sort', 'ignore', ...browserOnly]);

export function searchUrl(query: string): string {
  return `/search?${new URLSearchParams({ q: query }).toString()}`;
}

export function forApi(params: URLSearchParams): URLSearchParams {
  const sent = new URLSearchParams(params);
  for (const name of browserOnly) sent.delete(name);
  return sent;
}

function changed(
  params: URLSearchParams,
  change: (next: URLSearchParams) => void,
): URLSearchParams {
  const next = new URLSearchParams(params);
  change(next);
  next.delete('page');
  return next;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** How `ignore=` names one understood part of the query. */
export function ignoreName(key: string, value: unknown): string {
  return isPlain(value) ? `${key}:${String(value)}` : key;
}

export function withIgnored(params: URLSearchParams, key: string, value: unknown) {
  return changed(params, (next) => {
    const name = ignoreName(key, value);
    if (!next.getAll('ignore').includes(name)) next.append('ignore', name);
    if (isPlain(value)) next.delete(key, String(value));
  });
}

/** Lets the text speak again for a key: undo of `withIgnored`, also where a bare `ignore=key` or a parameter covers it. */
export function withoutIgnored(params: URLSearchParams, key: string, value: unknown) {
  return changed(params, (next) => {
    next.delete('ignore', ignoreName(key, value));
    next.delete('ignore', key);
    next.delete(key);
  });
}

interface FacetChoice {
  key: string;
  value: string;
  /** Values of the same facet that hold now, from the text or the URL. */
  selected: readonly string[];
  /** Values of the same facet that the text (not the URL) asks for. */
  fromText: readonly string[];
}

/** Chooses or drops one value of a facet. A parameter replaces what the text says of its key, so the values that
 * stay are stated together, unless they are just what the text asks for; when none stays, the text's are ignored. */
export function withFacetToggled(params: URLSearchParams, choice: FacetChoice): URLSearchParams {
  const { key, value, selected, fromText } = choice;
  const dropping = selected.includes(value);
  const staying = dropping ? selected.filter((each) => each !== value) : [...selected, value];
  return changed(params, (next) => {
    next.delete(key);
    if (staying.length === 0) {
      for (const each of fromText) {
        const name = ignoreName(key, each);
        if (!next.getAll('ignore').includes(name)) next.append('ignore', name);
      }
      return;
    }
    if (!dropping) {
      next.delete('ignore', key);
      next.delete('ignore', ignoreName(key, value));
    }
    const asText =
      staying.length === fromText.length && staying.every((each) => fromText.includes(each));
    if (!asText) for (const each of staying) next.append(key, each);
  });
}

export function withParam(params: URLSearchParams, key: string, value: string | null) {
  return changed(params, (next) => {
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  });
}

export function withPage(params: URLSearchParams, page: number): URLSearchParams {
  const next = new URLSearchParams(params);
  if (page <= 1) next.delete('page');
  else next.set('page', String(page));
  return next;
}

/** Keeps the text, drops every filter and every ignored part. */
export function withoutFilters(params: URLSearchParams): URLSearchParams {
  return changed(params, (next) => {
    for (const name of [...next.keys()]) {
      if (name === 'ignore' || !notAttributes.has(name)) next.delete(name);
    }
  });
}

/** The attribute filters the URL states, in its order. */
export function statedFilters(params: URLSearchParams): { key: string; value: string }[] {
  return [...params]
    .filter(([key]) => !notAttributes.has(key))
    .map(([key, value]) => ({ key, value }));
}
