import { HomePage } from '@/features/market/HomePage';
import { SearchBox } from '@/features/search/SearchBox';

export function Home() {
  return <HomePage searchBox={<SearchBox large focused />} />;
}
