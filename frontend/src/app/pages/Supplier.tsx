import { Button } from '@/components/ui/Button';
import { Section } from '@/components/ui/Section';
import { ErrorState, Waiting } from '@/components/ui/states';
import { Neighbourhood } from '@/features/partners/Neighbourhood';
import { Partners } from '@/features/partners/Partners';
import { Capabilities } from '@/features/supplier/Capabilities';
import { Certificates } from '@/features/supplier/Certificates';
import { useSupplier } from '@/features/supplier/queries';
import { SupplierHead } from '@/features/supplier/SupplierHead';
import { SupplierOfferings } from '@/features/supplier/SupplierOfferings';
import { useText } from '@/i18n/useText';
import { useTitle } from '@/lib/hooks';
import { useIdParam } from './idParam';
import { NotFound } from './NotFound';
import styles from './pages.module.css';

/** A firm's page: its own facts, then the partners and the neighbourhood the supplier graph knows. */
export default function Supplier() {
  const id = useIdParam();
  return id === null ? <NotFound /> : <KnownSupplier key={id} id={id} />;
}

function KnownSupplier({ id }: { id: number }) {
  const text = useText();
  const { t } = text;
  const { data: supplier, error, refetch } = useSupplier(id);
  useTitle(supplier && text.name(supplier));

  if (error) {
    return (
      <div className={styles.alone}>
        <ErrorState
          error={error}
          retry={() => void refetch()}
          actions={<Button to="/suppliers">{t('nav.suppliers')}</Button>}
        />
      </div>
    );
  }
  if (!supplier) {
    return (
      <div className={styles.page}>
        <Waiting lines={16} />
      </div>
    );
  }
  return (
    <article className={styles.page}>
      <SupplierHead supplier={supplier} />
      <Partners supplier={id} />
      <Section title={t('supplier.capabilities')} count={supplier.capabilities.length}>
        <Capabilities capabilities={supplier.capabilities} />
      </Section>
      <Section title={t('supplier.certificates')} count={supplier.certificates.length}>
        <Certificates certificates={supplier.certificates} />
      </Section>
      <div id="offerings">
        <Section title={t('supplier.offerings')} count={supplier.offerings_count}>
          <SupplierOfferings supplier={id} />
        </Section>
      </div>
      <Neighbourhood supplier={id} />
    </article>
  );
}
