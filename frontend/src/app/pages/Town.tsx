import { useParams } from 'react-router';
import { ErrorState, Waiting } from '@/components/ui/states';
import { useMarket } from '@/features/market/queries';
import { TownPage } from '@/features/market/TownPage';
import { NotFound } from './NotFound';
import styles from './pages.module.css';

export default function Town() {
  const { code } = useParams();
  const { data, error, refetch } = useMarket();
  const town = data?.towns.find((each) => each.code === code);
  if (town) return <TownPage town={town} isDemo={data?.is_demo ?? false} />;
  if (data) return <NotFound />;
  return (
    <div className={styles.alone}>
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : <Waiting lines={8} />}
    </div>
  );
}
