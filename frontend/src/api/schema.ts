// Generated from openapi.json by `npm run api:types`. Do not edit.

export interface paths {
    "/api/v1/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the part of the supplier graph around a firm, small enough to draw. */
        get: operations["graph_around"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the live figures of the market, its towns and queries worth trying. */
        get: operations["market_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Show a product: specification, drawing, who offers it. */
        get: operations["product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/interpret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Say how a query is understood, without searching. */
        get: operations["search_interpret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Find offerings: words are understood, parameters choose, and every hit says why it is there. */
        get: operations["search_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Complete what is being typed. */
        get: operations["search_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Say who is signed in, and set the CSRF cookie. */
        get: operations["session_read"];
        put?: never;
        /** @description Sign in; a wrong address and a wrong password are one and the same error. */
        post: operations["session_sign_in"];
        /** @description Sign out; signing out twice is no error. */
        delete: operations["session_sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List firms. */
        get: operations["suppliers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{supplier_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Show a firm. */
        get: operations["supplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{supplier_id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the partners proposed to a firm, best first, each with its reasons. */
        get: operations["supplier_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{supplier_id}/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what a firm offers. */
        get: operations["supplier_offerings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A text in both languages. */
        BilingualText: {
            en: string;
            zh: string;
        };
        /** @description What a firm's equipment can do. */
        Capability: {
            id: number;
            is_demo: boolean;
            materials: components["schemas"]["NamedCode"][];
            process: components["schemas"]["NamedCode"];
            ranges: components["schemas"]["CapabilityRange"][];
            /** Format: double */
            tonnes_per_year: number | null;
        };
        /** @description A figure of a capability beside the range typical of the trade (which is no limit). */
        CapabilityRange: {
            /** Format: double */
            high: number | null;
            label: components["schemas"]["BilingualText"];
            /** Format: double */
            low: number | null;
            name: string;
            /** Format: double */
            typical_high: number | null;
            /** Format: double */
            typical_low: number | null;
            unit: string;
        };
        /** @description A category with the way to it from the root. */
        CategoryDetail: {
            code: string;
            en: string;
            path: components["schemas"]["NamedCode"][];
            zh: string;
        };
        /** @description A certificate with its standing today. */
        Certificate: {
            id: number;
            is_demo: boolean;
            /** Format: date */
            issued_on: string | null;
            issuer: string;
            kind: components["schemas"]["NamedCode"];
            number: string;
            status: components["schemas"]["StatusEnum"];
            /** Format: date */
            valid_until: string | null;
        };
        /** @description A step of the chain on the way from seller to buyer. */
        ChainStep: {
            activity: components["schemas"]["NamedCode"];
            confidence: string;
            edge_id: string;
            input: components["schemas"]["NamedCode"];
            output: components["schemas"]["NamedCode"];
            relation: string;
            source: string;
        };
        /** @description One thing understood, removable by ``ignore=key:value``; without a place where it was implied. */
        Chip: {
            end: number;
            ignored: boolean;
            key: string;
            label: components["schemas"]["BilingualText"];
            start: number;
            sure: boolean;
            text: string;
            value: unknown;
        };
        /**
         * @description * `provincial` - provincial
         *     * `municipal` - municipal
         *     * `reserve` - reserve
         * @enum {string}
         */
        CodeEnum: "provincial" | "municipal" | "reserve";
        /** @description One attribute of a product as a labelled column. */
        Column: {
            display: components["schemas"]["BilingualText"];
            key: string;
            label: components["schemas"]["BilingualText"];
        };
        /**
         * @description * `high` - high
         *     * `medium` - medium
         *     * `low` - low
         * @enum {string}
         */
        ConfidenceEnum: "high" | "medium" | "low";
        /** @description What one criterion adds: points = weight × value, exactly. */
        Contribution: {
            criterion: string;
            facts: components["schemas"]["Fact"][];
            label: components["schemas"]["BilingualText"];
            /** Format: double */
            points: number;
            text: components["schemas"]["BilingualText"];
            /** Format: double */
            value: number;
            /** Format: double */
            weight: number;
        };
        /**
         * @description * `upstream` - upstream
         *     * `downstream` - downstream
         * @enum {string}
         */
        DirectionEnum: "upstream" | "downstream";
        /** @description What a dimension drawing shows, with the tables behind it. */
        Drawing: {
            confidence: string;
            kind: components["schemas"]["DrawingKindEnum"];
            note: string | null;
            source: string;
            type: string;
            values: components["schemas"]["DrawingValues"];
        };
        /**
         * @description * `flange` - flange
         * @enum {string}
         */
        DrawingKindEnum: "flange";
        /** @description Figures of a flange in mm; ``null`` where no table states it. ``bolt_thread`` as tabulated. */
        DrawingValues: {
            /** Format: double */
            bolt_circle_mm: number | null;
            /** Format: double */
            bolt_hole_dia_mm: number | null;
            bolt_holes: number | null;
            bolt_thread: string | null;
            /** Format: double */
            flange_od_mm: number | null;
            /** Format: double */
            hub_dia_mm: number | null;
            /** Format: double */
            pipe_od_mm: number | null;
            /** Format: double */
            raised_face_dia_mm: number | null;
            /** Format: double */
            raised_face_height_mm: number | null;
            /** Format: double */
            thickness_mm: number | null;
            /** Format: double */
            total_length_mm: number | null;
        };
        /** @description Another name of a grade, and how it relates: only *exact* and *alias* are the same grade. */
        Equivalent: {
            confidence: string;
            designation: string;
            relation: string;
            source: string;
            standard: string;
            system: string;
        };
        /** @description A query worth trying, and what it shows. */
        ExampleQuery: {
            en: string;
            q: string;
            zh: string;
        };
        /** @description A facet, in order of display. */
        FacetAttribute: {
            key: string;
            kind: components["schemas"]["FacetAttributeKindEnum"];
            label: components["schemas"]["BilingualText"];
            unit: string | null;
        };
        /**
         * @description * `number` - number
         *     * `text` - text
         *     * `boolean` - boolean
         * @enum {string}
         */
        FacetAttributeKindEnum: "number" | "text" | "boolean";
        /** @description A value of a facet with the offerings one gets by choosing it. */
        FacetValue: {
            count: number;
            label: components["schemas"]["BilingualText"];
            selected: boolean;
            value: string | number | boolean;
        };
        /** @description A row or an edge of the chain on which a number rests; without it the number would be another. */
        Fact: {
            /** @description kind:identifier, e.g. link:88 or edge:E017 */
            id: string;
            kind: components["schemas"]["FactKindEnum"];
            text: components["schemas"]["BilingualText"];
        };
        /**
         * @description * `supplier` - supplier
         *     * `offering` - offering
         *     * `activity` - activity
         *     * `capability` - capability
         *     * `certificate` - certificate
         *     * `link` - link
         *     * `edge` - edge
         *     * `place` - place
         * @enum {string}
         */
        FactKindEnum: "supplier" | "offering" | "activity" | "capability" | "certificate" | "link" | "edge" | "place";
        /** @description A firm by name. */
        FirmName: {
            id: number;
            name: string;
            name_en: string;
        };
        /** @description A tie between two nodes shown. */
        GraphEdge: {
            label: components["schemas"]["BilingualText"];
            relation: components["schemas"]["RelationEnum"];
            source: string;
            target: string;
            /** Format: double */
            weight: number;
        };
        /** @description A node of the supplier graph; degree counts its ties in the whole graph. */
        GraphNode: {
            cluster: string;
            degree: number;
            focus: boolean;
            id: string;
            is_demo: boolean;
            kind: components["schemas"]["GraphNodeKindEnum"];
            name: string;
            name_en: string;
            place: string;
        };
        /**
         * @description * `supplier` - supplier
         *     * `activity` - activity
         *     * `category` - category
         *     * `process` - process
         *     * `place` - place
         * @enum {string}
         */
        GraphNodeKindEnum: "supplier" | "activity" | "category" | "process" | "place";
        /** @description The neighbourhood of a firm; truncated says that there was more than is shown. */
        GraphOutput: {
            edges: components["schemas"]["GraphEdge"][];
            nodes: components["schemas"]["GraphNode"][];
            truncated: boolean;
        };
        /** @description A fact behind a verdict; ``source`` names the table row or rule. */
        InterchangeReason: {
            source: string;
            text: components["schemas"]["BilingualText"];
        };
        /** @description The contract's object of *Understanding a query*. */
        Interpretation: {
            free_text: string;
            interpretation: {
                [key: string]: unknown;
            };
            query: string;
            tokens: components["schemas"]["Token"][];
            unsure: {
                [key: string]: unknown;
            }[];
        };
        /** @description A candidate that is no match, with the constraint that excludes it. */
        LeftOut: {
            constraint: string;
            facts: components["schemas"]["Fact"][];
            supplier: components["schemas"]["Partner"];
            text: components["schemas"]["BilingualText"];
        };
        /** @description What is in the market now. */
        MarketOutput: {
            buyers: number;
            examples: components["schemas"]["ExampleQuery"][];
            /** @description Inputs of local activities that no local firm provides. */
            gaps: number;
            is_demo: boolean;
            offerings: number;
            products: number;
            /** @description Open requirements. */
            requirements: number;
            suppliers: number;
            towns: components["schemas"]["TownOutput"][];
        };
        /** @description The partners proposed to a firm, best first, and the candidates left out. */
        MatchesOutput: {
            /** @description Candidates looked at, shown or not. */
            considered: number;
            direction: components["schemas"]["DirectionEnum"];
            excluded: components["schemas"]["LeftOut"][];
            results: components["schemas"]["ProposedMatch"][];
            /** @description Version of the market this was computed from. */
            snapshot: string;
            supplier: components["schemas"]["FirmName"];
            /** Format: double */
            took_ms: number;
        };
        /** @description Something that would raise suitability if it were there. */
        MissingThing: {
            kind: string;
            text: components["schemas"]["BilingualText"];
        };
        /** @description The smallest quantity sold. */
        Moq: {
            /** Format: double */
            quantity: number;
            unit: string;
        };
        /** @description A code of the industry packs with its names. */
        NamedCode: {
            code: string;
            en: string;
            zh: string;
        };
        /** @description An offering that is not what was asked, with what it is to it; only *identical* replaces it. */
        NearMiss: {
            category: string;
            category_label: components["schemas"]["BilingualText"];
            columns: components["schemas"]["Column"][];
            highlights: {
                [key: string]: components["schemas"]["Segment"][];
            };
            /** @description Id of the product. */
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            name: string;
            name_en: string;
            offering_id: number;
            price: components["schemas"]["Price"] | null;
            reasons: components["schemas"]["InterchangeReason"][];
            /** Format: double */
            relevance: number;
            /** @description Heading under which such near-misses stand. */
            section: components["schemas"]["BilingualText"];
            specs: {
                [key: string]: unknown;
            };
            supplier: components["schemas"]["SupplierSummary"];
            verdict: components["schemas"]["VerdictEnum"];
            why: components["schemas"]["Why"][];
        };
        /** @description A product as a supplier's list shows it. */
        OfferedProduct: {
            category: components["schemas"]["NamedCode"];
            columns: components["schemas"]["Column"][];
            id: number;
            name: string;
            name_en: string;
        };
        /** @description The organisation a user acts for. */
        OrganisationBrief: {
            id: number;
            is_demo: boolean;
            kind: components["schemas"]["OrganisationBriefKindEnum"];
            name: string;
            name_en: string;
        };
        /**
         * @description * `buyer` - buyer
         *     * `enterprise` - enterprise
         *     * `platform` - platform
         * @enum {string}
         */
        OrganisationBriefKindEnum: "buyer" | "enterprise" | "platform";
        /** @description A proposed firm. */
        Partner: {
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            place: components["schemas"]["NamedCode"];
            verification: components["schemas"]["VerificationEnum"];
        };
        /** @description A price per unit; the amount is a decimal written as text. */
        Price: {
            amount: string;
            currency: string;
            unit: string;
        };
        /** @description A kind of good, its specification table, its drawing and who offers it. */
        Product: {
            category: components["schemas"]["CategoryDetail"];
            drawing: components["schemas"]["Drawing"] | null;
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            offerings: components["schemas"]["ProductOffering"][];
            specification: components["schemas"]["SpecificationRow"][];
            specs: {
                [key: string]: unknown;
            };
        };
        /** @description Who offers a product, at which terms. */
        ProductOffering: {
            /** Format: double */
            capacity_per_month: number | null;
            capacity_unit: string | null;
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            price: components["schemas"]["Price"] | null;
            supplier: components["schemas"]["SupplierSummary"];
        };
        /** @description A proposed partner; suitability is the exact sum of its contributions' points. */
        ProposedMatch: {
            chain: components["schemas"]["ChainStep"][];
            contributions: components["schemas"]["Contribution"][];
            missing: components["schemas"]["MissingThing"][];
            /** Format: double */
            suitability: number;
            supplier: components["schemas"]["Partner"];
        };
        /**
         * @description * `supplies` - supplies
         *     * `performs` - performs
         *     * `offers` - offers
         *     * `capable` - capable
         *     * `located` - located
         *     * `consumes` - consumes
         *     * `produces` - produces
         *     * `kind_of` - kind_of
         * @enum {string}
         */
        RelationEnum: "supplies" | "performs" | "offers" | "capable" | "located" | "consumes" | "produces" | "kind_of";
        /** @description Something asked that was given up because nothing met everything, and the sentence that says so. */
        Relaxed: {
            key: string;
            text: components["schemas"]["BilingualText"];
            value: unknown;
        };
        /**
         * @description * `visitor` - visitor
         *     * `buyer` - buyer
         *     * `enterprise` - enterprise
         *     * `platform` - platform
         *     * `broker` - broker
         *     * `data_steward` - data_steward
         *     * `administrator` - administrator
         * @enum {string}
         */
        RoleEnum: "visitor" | "buyer" | "enterprise" | "platform" | "broker" | "data_steward" | "administrator";
        /** @description A product at a supplier. */
        SearchHit: {
            category: string;
            category_label: components["schemas"]["BilingualText"];
            columns: components["schemas"]["Column"][];
            highlights: {
                [key: string]: components["schemas"]["Segment"][];
            };
            /** @description Id of the product. */
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            name: string;
            name_en: string;
            offering_id: number;
            price: components["schemas"]["Price"] | null;
            /** Format: double */
            relevance: number;
            specs: {
                [key: string]: unknown;
            };
            supplier: components["schemas"]["SupplierSummary"];
            why: components["schemas"]["Why"][];
        };
        /** @description One page of offerings found. */
        SearchPage: {
            chips: components["schemas"]["Chip"][];
            count: number;
            facet_attributes: components["schemas"]["FacetAttribute"][];
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            interpretation: {
                [key: string]: unknown;
            };
            near_misses: components["schemas"]["NearMiss"][];
            page: number;
            page_size: number;
            relaxed: components["schemas"]["Relaxed"][];
            results: components["schemas"]["SearchHit"][];
            service: components["schemas"]["Service"] | null;
            /** Format: double */
            took_ms: number;
            understanding: components["schemas"]["Understanding"];
        };
        /** @description A stretch of a text; ``hit`` where the query matched. */
        Segment: {
            hit: boolean;
            text: string;
        };
        /** @description The service conditions read from the query; without a temperature no table answers. */
        Service: {
            medium: components["schemas"]["BilingualText"] | null;
            /** Format: double */
            pressure_bar: number;
            rows: components["schemas"]["ServiceRow"][];
            /** Format: double */
            temp_c: number | null;
            text: components["schemas"]["BilingualText"];
        };
        /** @description The lowest rating of a material group whose tabled pressure suffices; pressures in bar. */
        ServiceRow: {
            /** Format: double */
            allowed_bar: number;
            confidence: components["schemas"]["ConfidenceEnum"];
            grades: components["schemas"]["NamedCode"][];
            material_group: string;
            /** Format: double */
            rating: number;
            source: string;
            standard: string;
            system: components["schemas"]["SystemEnum"];
            text: components["schemas"]["BilingualText"];
        };
        /** @description Who is signed in, if anyone. */
        SessionOutput: {
            languages: string[];
            user: components["schemas"]["SessionUser"] | null;
        };
        /** @description The signed-in user as the interface shows them. */
        SessionUser: {
            display_name: string;
            /** Format: email */
            email: string;
            id: number;
            is_demo: boolean;
            organisation: components["schemas"]["OrganisationBrief"] | null;
            role: components["schemas"]["RoleEnum"];
        };
        /** @description What signing in takes. */
        SignInInputRequest: {
            /** Format: email */
            email: string;
            password: string;
        };
        /** @description One line of a specification table. */
        SpecificationRow: {
            confidence: string | null;
            display: components["schemas"]["BilingualText"];
            equivalents: components["schemas"]["Equivalent"][];
            key: string;
            label: components["schemas"]["BilingualText"];
            source: string | null;
            unit: string | null;
            value: unknown;
        };
        /**
         * @description * `valid` - valid
         *     * `expiring` - expiring
         *     * `expired` - expired
         * @enum {string}
         */
        StatusEnum: "valid" | "expiring" | "expired";
        /** @description A completion: a query or specification to search, or a category, product or supplier to open. */
        Suggestion: {
            code: string | null;
            detail: components["schemas"]["BilingualText"];
            id: number | null;
            kind: components["schemas"]["SuggestionKindEnum"];
            query: string | null;
            text: string;
            text_en: string;
        };
        /**
         * @description * `query` - query
         *     * `product` - product
         *     * `category` - category
         *     * `supplier` - supplier
         *     * `spec` - spec
         * @enum {string}
         */
        SuggestionKindEnum: "query" | "product" | "category" | "supplier" | "spec";
        /** @description A category a firm offers in, with how many offerings. */
        SupplierCategory: {
            code: string;
            count: number;
            en: string;
            zh: string;
        };
        /** @description A firm: who it is, what it can make, what it holds, what it offers. */
        SupplierDetail: {
            activities: components["schemas"]["NamedCode"][];
            capabilities: components["schemas"]["Capability"][];
            categories: components["schemas"]["SupplierCategory"][];
            certificates: components["schemas"]["Certificate"][];
            cluster: components["schemas"]["NamedCode"];
            description: components["schemas"]["BilingualText"];
            employees: number | null;
            founded_year: number | null;
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            offerings_count: number;
            place: components["schemas"]["NamedCode"];
            tier: components["schemas"]["TierEnum"];
            verification: components["schemas"]["VerificationEnum"];
        };
        /** @description One offering of a firm. */
        SupplierOffering: {
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            price: components["schemas"]["Price"] | null;
            product: components["schemas"]["OfferedProduct"];
        };
        /** @description One page of a firm's offerings. */
        SupplierOfferingPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SupplierOffering"][];
        };
        /** @description One page of firms. */
        SupplierPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SupplierRow"][];
        };
        /** @description A firm as one row of a list. */
        SupplierRow: {
            cluster: components["schemas"]["NamedCode"];
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            offerings_count: number;
            place: components["schemas"]["NamedCode"];
            tier: components["schemas"]["TierEnum"];
            verification: components["schemas"]["VerificationEnum"];
        };
        /** @description A firm as it stands beside what it offers. */
        SupplierSummary: {
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            place: components["schemas"]["NamedCode"];
            verification: components["schemas"]["VerificationEnum"];
        };
        /**
         * @description * `PN` - PN
         *     * `Class` - Class
         * @enum {string}
         */
        SystemEnum: "PN" | "Class";
        /**
         * @description * `upstream` - upstream
         *     * `midstream` - midstream
         *     * `downstream` - downstream
         * @enum {string}
         */
        TierEnum: "upstream" | "midstream" | "downstream";
        /** @description A stretch of the query and what it was taken for; offsets are code points. */
        Token: {
            as: string;
            end: number;
            start: number;
            text: string;
            value: unknown;
        };
        /** @description A public fact about a town. */
        TownFactOutput: {
            confidence: string;
            kind: string;
            source: string;
            text: components["schemas"]["BilingualText"];
            year: number;
        };
        /** @description A step of the ladder of specialised towns. */
        TownLadder: {
            code: components["schemas"]["CodeEnum"];
            en: string;
            zh: string;
        };
        /** @description A specialised town in the market. */
        TownOutput: {
            cluster: string;
            code: string;
            example_query: string;
            facts: components["schemas"]["TownFactOutput"][];
            ladder: components["schemas"]["TownLadder"];
            name: string;
            name_en: string;
            offerings: number;
            place: components["schemas"]["NamedCode"];
            suppliers: number;
        };
        /** @description How the query was read. */
        Understanding: {
            free_text: string;
            query: string;
            tokens: components["schemas"]["Token"][];
            unsure: {
                [key: string]: unknown;
            }[];
        };
        /**
         * @description * `identical` - identical
         *     * `mates` - mates
         *     * `same_rating_only` - same_rating_only
         *     * `not_interchangeable` - not_interchangeable
         *     * `unknown` - unknown
         * @enum {string}
         */
        VerdictEnum: "identical" | "mates" | "same_rating_only" | "not_interchangeable" | "unknown";
        /**
         * @description * `self_declared` - self_declared
         *     * `documents_seen` - documents_seen
         *     * `site_visited` - site_visited
         * @enum {string}
         */
        VerificationEnum: "self_declared" | "documents_seen" | "site_visited";
        /** @description One reason for a hit. */
        Why: {
            key: string;
            kind: components["schemas"]["WhyKindEnum"];
            text: components["schemas"]["BilingualText"];
        };
        /**
         * @description * `exact` - exact
         *     * `not_stated` - not_stated
         *     * `differs` - differs
         *     * `text` - text
         *     * `terms` - terms
         * @enum {string}
         */
        WhyKindEnum: "exact" | "not_stated" | "differs" | "text" | "terms";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    graph_around: {
        parameters: {
            query: {
                /** @description The firm in the middle, as supplier:ID. */
                around: string;
                /** @description How many ties away from it to go. */
                depth?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphOutput"];
                };
            };
        };
    };
    market_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketOutput"];
                };
            };
        };
    };
    product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    search_interpret: {
        parameters: {
            query?: {
                /** @description What is sought, in the trade's own words; Chinese or English. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interpretation"];
                };
            };
        };
    };
    search_products: {
        parameters: {
            query?: {
                /** @description age 酒龄 (year) */
                age_years?: number[];
                /** @description age, at most (year) */
                age_years_max?: number;
                /** @description age, at least (year) */
                age_years_min?: number;
                /** @description aged 时效处理 */
                ageing?: boolean[];
                /** @description alcohol 酒精度 (%vol) */
                alcohol_pct?: number[];
                /** @description alcohol, at most (%vol) */
                alcohol_pct_max?: number;
                /** @description alcohol, at least (%vol) */
                alcohol_pct_min?: number;
                /** @description AWWA class AWWA等级 */
                awwa_class?: string[];
                /** @description bearing 轴承型号 */
                bearing?: string[];
                /** @description belt type 带芯类型 */
                belt_type?: string[];
                /** @description belt width 带宽 (mm) */
                belt_width_mm?: number[];
                /** @description belt width, at most (mm) */
                belt_width_mm_max?: number;
                /** @description belt width, at least (mm) */
                belt_width_mm_min?: number;
                /** @description bore 缸径/孔径 (mm) */
                bore_mm?: number[];
                /** @description bore, at most (mm) */
                bore_mm_max?: number;
                /** @description bore, at least (mm) */
                bore_mm_min?: number;
                /** @description capacity 输送能力 (t/h) */
                capacity_t_h?: number[];
                /** @description capacity, at most (t/h) */
                capacity_t_h_max?: number;
                /** @description capacity, at least (t/h) */
                capacity_t_h_min?: number;
                /** @description Category code of the industry packs. */
                category?: string[];
                /** @description Kind of certificate the firm holds, still valid. */
                cert?: string[];
                /** @description chain diameter 链条直径 (mm) */
                chain_dia_mm?: number[];
                /** @description chain diameter, at most (mm) */
                chain_dia_mm_max?: number;
                /** @description chain diameter, at least (mm) */
                chain_dia_mm_min?: number;
                /** @description chain pitch 链条节距 (mm) */
                chain_pitch_mm?: number[];
                /** @description chain pitch, at most (mm) */
                chain_pitch_mm_max?: number;
                /** @description chain pitch, at least (mm) */
                chain_pitch_mm_min?: number;
                /** @description chamber diameter 工作腔直径 (mm) */
                chamber_dia_mm?: number[];
                /** @description chamber diameter, at most (mm) */
                chamber_dia_mm_max?: number;
                /** @description chamber diameter, at least (mm) */
                chamber_dia_mm_min?: number;
                /** @description pressure class 压力等级 (Class) */
                class?: number[];
                /** @description pressure class, at most (Class) */
                class_max?: number;
                /** @description pressure class, at least (Class) */
                class_min?: number;
                /** @description clear opening 净开孔 (mm) */
                clear_opening_mm?: number[];
                /** @description clear opening, at most (mm) */
                clear_opening_mm_max?: number;
                /** @description clear opening, at least (mm) */
                clear_opening_mm_min?: number;
                /** @description coating 涂层 */
                coating?: string[];
                /** @description colour 颜色 */
                colour?: string[];
                /** @description made to order 定制 */
                customised?: boolean[];
                /** @description cutting power 截割功率 (kW) */
                cutting_power_kw?: number[];
                /** @description cutting power, at most (kW) */
                cutting_power_kw_max?: number;
                /** @description cutting power, at least (kW) */
                cutting_power_kw_min?: number;
                /** @description denier 旦数 (D) */
                denier?: number[];
                /** @description denier, at most (D) */
                denier_max?: number;
                /** @description denier, at least (D) */
                denier_min?: number;
                /** @description diameter 直径 (mm) */
                dia_mm?: number[];
                /** @description diameter, at most (mm) */
                dia_mm_max?: number;
                /** @description diameter, at least (mm) */
                dia_mm_min?: number;
                /** @description nominal size 公称尺寸 (DN) */
                dn?: number[];
                /** @description nominal size, at most (DN) */
                dn_max?: number;
                /** @description nominal size, at least (DN) */
                dn_min?: number;
                /** @description pulley face 筒长 (mm) */
                drum_face_mm?: number[];
                /** @description pulley face, at most (mm) */
                drum_face_mm_max?: number;
                /** @description pulley face, at least (mm) */
                drum_face_mm_min?: number;
                /** @description drum width 滚筒截深 (mm) */
                drum_width_mm?: number[];
                /** @description drum width, at most (mm) */
                drum_width_mm_max?: number;
                /** @description drum width, at least (mm) */
                drum_width_mm_min?: number;
                /** @description facing 密封面 */
                facing?: string[];
                /** @description tower flange form 塔筒法兰形式 */
                flange_form?: string[];
                /** @description flow 流量 (L/min) */
                flow_l_min?: number[];
                /** @description flow, at most (L/min) */
                flow_l_min_max?: number;
                /** @description flow, at least (L/min) */
                flow_l_min_min?: number;
                /** @description gasket material 垫片材料 */
                gasket_material?: string[];
                /** @description gasket type 垫片类型 */
                gasket_type?: string[];
                /** @description strength grade 强度等级 */
                grade?: string[];
                /** @description grooves 槽数 */
                grooves?: number[];
                /** @description grooves, at most */
                grooves_max?: number;
                /** @description grooves, at least */
                grooves_min?: number;
                /** @description hand 左右旋向 */
                hand?: string[];
                /** @description heat treatment 热处理 */
                heat_treatment?: string[];
                /** @description maximum height 最高高度 (dm) */
                height_max_dm?: number[];
                /** @description maximum height, at most (dm) */
                height_max_dm_max?: number;
                /** @description maximum height, at least (dm) */
                height_max_dm_min?: number;
                /** @description minimum height 最低高度 (dm) */
                height_min_dm?: number[];
                /** @description minimum height, at most (dm) */
                height_min_dm_max?: number;
                /** @description minimum height, at least (dm) */
                height_min_dm_min?: number;
                /** @description height 高度 (mm) */
                height_mm?: number[];
                /** @description height, at most (mm) */
                height_mm_max?: number;
                /** @description height, at least (mm) */
                height_mm_min?: number;
                /** @description inside diameter 内径 (mm) */
                id_mm?: number[];
                /** @description inside diameter, at most (mm) */
                id_mm_max?: number;
                /** @description inside diameter, at least (mm) */
                id_mm_min?: number;
                /** @description Chip to leave out: `key` or `key:value`. */
                ignore?: string[];
                /** @description fan size (impeller) 机号(叶轮直径) (dm) */
                impeller_dm?: number[];
                /** @description fan size (impeller), at most (dm) */
                impeller_dm_max?: number;
                /** @description fan size (impeller), at least (dm) */
                impeller_dm_min?: number;
                /** @description food-medicine ingredients 药食同源配料 */
                ingredients?: string[];
                /** @description JIS rating 日标压力等级 (K) */
                k?: number[];
                /** @description JIS rating, at most (K) */
                k_max?: number;
                /** @description JIS rating, at least (K) */
                k_min?: number;
                /** @description rubber lagging 包胶 */
                lagging?: boolean[];
                /** @description Lead time in days, at most. */
                lead_time_max?: number;
                /** @description length 长度 (m) */
                length_m?: number[];
                /** @description length, at most (m) */
                length_m_max?: number;
                /** @description length, at least (m) */
                length_m_min?: number;
                /** @description length 长度 (mm) */
                length_mm?: number[];
                /** @description length, at most (mm) */
                length_mm_max?: number;
                /** @description length, at least (mm) */
                length_mm_min?: number;
                /** @description load class 承载等级 */
                load_class?: string[];
                /** @description lockable 带锁 */
                lock?: boolean[];
                /** @description material 材质 */
                material?: string[];
                /** @description material family 材质大类 */
                material_family?: string[];
                /** @description maximum height 最大高度 (dm) */
                max_height_dm?: number[];
                /** @description maximum height, at most (dm) */
                max_height_dm_max?: number;
                /** @description maximum height, at least (dm) */
                max_height_dm_min?: number;
                /** @description mesh 目数 (目) */
                mesh?: number[];
                /** @description mesh, at most (目) */
                mesh_max?: number;
                /** @description mesh, at least (目) */
                mesh_min?: number;
                /** @description model 型号 */
                model?: string[];
                /** @description moisture, at most 水分(最高) (%) */
                moisture_max_pct?: number[];
                /** @description moisture, at most, at most (%) */
                moisture_max_pct_max?: number;
                /** @description moisture, at most, at least (%) */
                moisture_max_pct_min?: number;
                /** @description motors 电机配置 */
                motors?: string[];
                /** @description NDT method 无损检测方法 */
                ndt_method?: string[];
                /** @description nominal bore 公称通径(英寸) (inch) */
                nominal_bore_in?: string[];
                /** @description outside diameter 外径 (mm) */
                od_mm?: number[];
                /** @description outside diameter, at most (mm) */
                od_mm_max?: number;
                /** @description outside diameter, at least (mm) */
                od_mm_min?: number;
                /** @description bottles per carton 每箱瓶数 (瓶) */
                pack_bottles?: number[];
                /** @description bottles per carton, at most (瓶) */
                pack_bottles_max?: number;
                /** @description bottles per carton, at least (瓶) */
                pack_bottles_min?: number;
                /** @description pack weight 包装重量 (kg) */
                pack_kg?: number[];
                /** @description pack weight, at most (kg) */
                pack_kg_max?: number;
                /** @description pack weight, at least (kg) */
                pack_kg_min?: number;
                /** @description packaging 包装 */
                packaging?: string[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Rows per page, 25 unless given, at most 100. */
                page_size?: number;
                /** @description pipe outside diameter 配管外径 (mm) */
                pipe_od_mm?: number[];
                /** @description pipe outside diameter, at most (mm) */
                pipe_od_mm_max?: number;
                /** @description pipe outside diameter, at least (mm) */
                pipe_od_mm_min?: number;
                /** @description Place by code or name. */
                place?: string[];
                /** @description pressure rating PN 公称压力 (PN) */
                pn?: number[];
                /** @description pressure rating PN, at most (PN) */
                pn_max?: number;
                /** @description pressure rating PN, at least (PN) */
                pn_min?: number;
                /** @description total power 总功率 (kW) */
                power_kw?: number[];
                /** @description total power, at most (kW) */
                power_kw_max?: number;
                /** @description total power, at least (kW) */
                power_kw_min?: number;
                /** @description pressure 压力 (MPa) */
                pressure_mpa?: number[];
                /** @description pressure, at most (MPa) */
                pressure_mpa_max?: number;
                /** @description pressure, at least (MPa) */
                pressure_mpa_min?: number;
                /** @description rated working pressure 额定工作压力 (psi) */
                pressure_psi?: number[];
                /** @description rated working pressure, at most (psi) */
                pressure_psi_max?: number;
                /** @description rated working pressure, at least (psi) */
                pressure_psi_min?: number;
                /** @description Price at most; on request is left out. */
                price_max?: number;
                /** @description Price at least; on request is left out. */
                price_min?: number;
                /** @description casting process 铸造工艺 */
                process?: string[];
                /** @description groove profile 槽型 */
                profile?: string[];
                /** @description purity, at least 纯度(最低) (%) */
                purity_min_pct?: number[];
                /** @description purity, at least, at most (%) */
                purity_min_pct_max?: number;
                /** @description purity, at least, at least (%) */
                purity_min_pct_min?: number;
                /** @description What is sought, in the trade's own words; Chinese or English. */
                q?: string;
                /** @description rated load 额定工作阻力 (kN) */
                rated_load_kn?: number[];
                /** @description rated load, at most (kN) */
                rated_load_kn_max?: number;
                /** @description rated load, at least (kN) */
                rated_load_kn_min?: number;
                /** @description gear ratio 传动比 */
                ratio?: number[];
                /** @description gear ratio, at most */
                ratio_max?: number;
                /** @description gear ratio, at least */
                ratio_min?: number;
                /** @description base grain 原料 */
                raw_material?: string[];
                /** @description ring number 环号 */
                ring_no?: string[];
                /** @description roller diameter 辊径 (mm) */
                roller_dia_mm?: number[];
                /** @description roller diameter, at most (mm) */
                roller_dia_mm_max?: number;
                /** @description roller diameter, at least (mm) */
                roller_dia_mm_min?: number;
                /** @description roller length 辊长 (mm) */
                roller_len_mm?: number[];
                /** @description roller length, at most (mm) */
                roller_len_mm_max?: number;
                /** @description roller length, at least (mm) */
                roller_len_mm_min?: number;
                /** @description pipe schedule 管表号 */
                schedule?: string[];
                /** @description scrap grade 废钢料型 */
                scrap_grade?: string[];
                /** @description steel section 型钢规格 */
                section?: string[];
                /** @description series 系列 */
                series?: string[];
                /** @description shell 箱体材料 */
                shell?: string[];
                /** @description luggage size 箱包尺寸 (inch) */
                size_in?: number[];
                /** @description luggage size, at most (inch) */
                size_in_max?: number;
                /** @description luggage size, at least (inch) */
                size_in_min?: number;
                /** @description Order of the results. */
                sort?: "-price" | "lead_time" | "name" | "price" | "relevance";
                /** @description telescopic stages 伸缩级数 */
                stages?: number[];
                /** @description telescopic stages, at most */
                stages_max?: number;
                /** @description telescopic stages, at least */
                stages_min?: number;
                /** @description standard 执行标准 */
                standard?: string[];
                /** @description belt strength 带强 (N/mm) */
                strength_n_mm?: number[];
                /** @description belt strength, at most (N/mm) */
                strength_n_mm_max?: number;
                /** @description belt strength, at least (N/mm) */
                strength_n_mm_min?: number;
                /** @description style 风格类型 */
                style?: string[];
                /** @description sweetness 糖度类型 */
                sugar_class?: string[];
                /** @description Id of a firm. */
                supplier?: number[];
                /** @description surface 表面处理 */
                surface?: string[];
                /** @description flange table 法兰表 */
                table?: string[];
                /** @description temperature 温度 (°C) */
                temp_c?: number[];
                /** @description temperature, at most (°C) */
                temp_c_max?: number;
                /** @description temperature, at least (°C) */
                temp_c_min?: number;
                /** @description thickness 厚度 (mm) */
                thickness_mm?: number[];
                /** @description thickness, at most (mm) */
                thickness_mm_max?: number;
                /** @description thickness, at least (mm) */
                thickness_mm_min?: number;
                /** @description third-party inspection 第三方检验 */
                third_party?: string[];
                /** @description thread 螺纹 */
                thread?: string[];
                /** @description casting tolerance 尺寸公差等级 */
                tolerance?: string[];
                /** @description total sugar 总糖 (g/L) */
                total_sugar_g_l?: number[];
                /** @description total sugar, at most (g/L) */
                total_sugar_g_l_max?: number;
                /** @description total sugar, at least (g/L) */
                total_sugar_g_l_min?: number;
                /** @description trough angle 槽角 (°) */
                trough_angle_deg?: number[];
                /** @description trough angle, at most (°) */
                trough_angle_deg_max?: number;
                /** @description trough angle, at least (°) */
                trough_angle_deg_min?: number;
                /** @description trough width 槽宽 (mm) */
                trough_width_mm?: number[];
                /** @description trough width, at most (mm) */
                trough_width_mm_max?: number;
                /** @description trough width, at least (mm) */
                trough_width_mm_min?: number;
                /** @description flange type 法兰类型 */
                type?: string[];
                /** @description for underground use 井下用 */
                underground?: boolean[];
                /** @description volume 容量 (mL) */
                volume_ml?: number[];
                /** @description volume, at most (mL) */
                volume_ml_max?: number;
                /** @description volume, at least (mL) */
                volume_ml_min?: number;
                /** @description weight 单重 (kg) */
                weight_kg?: number[];
                /** @description weight, at most (kg) */
                weight_kg_max?: number;
                /** @description weight, at least (kg) */
                weight_kg_min?: number;
                /** @description width 宽度 (mm) */
                width_mm?: number[];
                /** @description width, at most (mm) */
                width_mm_max?: number;
                /** @description width, at least (mm) */
                width_mm_min?: number;
                /** @description working resistance 工作阻力 (kN) */
                working_resistance_kn?: number[];
                /** @description working resistance, at most (kN) */
                working_resistance_kn_max?: number;
                /** @description working resistance, at least (kN) */
                working_resistance_kn_min?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
        };
    };
    search_suggest: {
        parameters: {
            query?: {
                /** @description What is sought, in the trade's own words; Chinese or English. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
        };
    };
    session_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOutput"];
                };
            };
        };
    };
    session_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInputRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOutput"];
                };
            };
        };
    };
    session_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    suppliers: {
        parameters: {
            query?: {
                /** @description Category offered in, with all below it. */
                category?: string;
                /** @description Kind of certificate the firm holds. */
                cert?: string;
                /** @description Cluster code of the industry packs. */
                cluster?: string;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Rows per page, 25 unless given, at most 100. */
                page_size?: number;
                /** @description Place by code or name. */
                place?: string;
                /** @description Process the firm has. */
                process?: string;
                /** @description Words of the name or description. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPage"];
                };
            };
        };
    };
    supplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supplier_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDetail"];
                };
            };
        };
    };
    supplier_matches: {
        parameters: {
            query?: {
                /** @description upstream: who could supply this firm; downstream: whom it could supply. */
                direction?: "downstream" | "upstream";
                /** @description How many partners at most. */
                limit?: number;
            };
            header?: never;
            path: {
                supplier_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchesOutput"];
                };
            };
        };
    };
    supplier_offerings: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page?: number;
                /** @description Rows per page, 25 unless given, at most 100. */
                page_size?: number;
            };
            header?: never;
            path: {
                supplier_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierOfferingPage"];
                };
            };
        };
    };
}
