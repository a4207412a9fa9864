import { useMarket } from '@/features/market/queries';
import { SuppliersPage } from '@/features/supplier/SuppliersPage';
import { useText } from '@/i18n/useText';

export default function Suppliers() {
  const { pick } = useText();
  const towns = useMarket().data?.towns ?? [];
  const places = new Map(towns.map((town) => [town.place.code, pick(town.place)]));
  return <SuppliersPage places={[...places].map(([code, label]) => ({ code, label }))} />;
}
