import { useParams } from 'react-router';

/** The `:id` of the address as a positive whole number, or null for anything else. */
export function useIdParam(): number | null {
  const { id } = useParams();
  return id !== undefined && /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
}
