// Names for the parts of the generated schema that pages speak about, reached through paths so that
// a renamed component in the schema does not reach the pages.
import type { paths } from './schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Market = Answer<'/api/v1/market'>;
export type Town = Market['towns'][number];
export type Session = Answer<'/api/v1/session'>;
export type User = NonNullable<Session['user']>;

export type SearchAnswer = Answer<'/api/v1/search/products'>;
export type Hit = SearchAnswer['results'][number];
export type NearMiss = SearchAnswer['near_misses'][number];
export type Service = NonNullable<SearchAnswer['service']>;
export type Chip = SearchAnswer['chips'][number];
export type FacetAttribute = SearchAnswer['facet_attributes'][number];
export type FacetValue = SearchAnswer['facets'][string][number];
export type Segment = Hit['highlights'][string][number];
export type Price = NonNullable<Hit['price']>;
export type Moq = NonNullable<Hit['moq']>;
export type SupplierSummary = Hit['supplier'];
export type Suggestion = Answer<'/api/v1/search/suggest'>[number];
export type Reading = Answer<'/api/v1/search/interpret'>;
export type Token = Reading['tokens'][number];
export type Bilingual = Hit['category_label'];
export type Coded = SupplierSummary['place'];

export type Product = Answer<'/api/v1/products/{product_id}'>;
export type SpecificationRow = Product['specification'][number];
export type Drawing = NonNullable<Product['drawing']>;
export type ProductOffering = Product['offerings'][number];

export type SupplierList = Answer<'/api/v1/suppliers'>;
export type SupplierRow = SupplierList['results'][number];
export type Supplier = Answer<'/api/v1/suppliers/{supplier_id}'>;
export type Capability = Supplier['capabilities'][number];
export type CapabilityRange = Capability['ranges'][number];
export type Certificate = Supplier['certificates'][number];
export type SupplierOfferings = Answer<'/api/v1/suppliers/{supplier_id}/offerings'>;
export type SupplierOffering = SupplierOfferings['results'][number];

export type Matches = Answer<'/api/v1/suppliers/{supplier_id}/matches'>;
export type Match = Matches['results'][number];
export type Contribution = Match['contributions'][number];
export type Direction = Matches['direction'];
export type Graph = Answer<'/api/v1/graph'>;
export type GraphNode = Graph['nodes'][number];
