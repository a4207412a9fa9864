// Generated from openapi.json by `npm run api:types`. Do not edit.

export interface paths {
    "/api/v1/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getgraph"];
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
        get: operations["getmarket"];
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
        get: operations["getproducts_{product_id}"];
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
        get: operations["getsearch_interpret"];
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
        get: operations["getsearch_products"];
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
        get: operations["getsearch_suggest"];
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
        get: operations["getsession"];
        put?: never;
        post: operations["postsession"];
        delete: operations["deletesession"];
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
        get: operations["getsuppliers"];
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
        get: operations["getsuppliers_{supplier_id}"];
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
        get: operations["getsuppliers_{supplier_id}_matches"];
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
        get: operations["getsuppliers_{supplier_id}_offerings"];
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
        Bilingual: {
            en: string;
            zh: string;
        };
        Capability: {
            id: number;
            is_demo: boolean;
            materials: components["schemas"]["Coded"][];
            process: components["schemas"]["Coded"];
            ranges: components["schemas"]["Range"][];
            tonnes_per_year: number | null;
        };
        CategoryDetail: {
            code: string;
            en: string;
            path: components["schemas"]["Coded"][];
            zh: string;
        };
        Certificate: {
            id: number;
            is_demo: boolean;
            issued_on: string | null;
            issuer: string;
            kind: components["schemas"]["Coded"];
            number: string;
            /** @enum {string} */
            status: "valid" | "expiring" | "expired";
            valid_until: string | null;
        };
        ChainStep: {
            activity: components["schemas"]["Coded"];
            confidence: string;
            edge_id: string;
            input: components["schemas"]["Coded"];
            output: components["schemas"]["Coded"];
            relation: string;
            source: string;
        };
        Chip: {
            end: number;
            ignored: boolean;
            key: string;
            label: components["schemas"]["Bilingual"];
            start: number;
            sure: boolean;
            text: string;
            value: unknown;
        };
        Coded: {
            code: string;
            en: string;
            zh: string;
        };
        Column: {
            display: components["schemas"]["Bilingual"];
            key: string;
            label: components["schemas"]["Bilingual"];
        };
        Contribution: {
            criterion: string;
            facts: components["schemas"]["Fact"][];
            label: components["schemas"]["Bilingual"];
            points: number;
            text: components["schemas"]["Bilingual"];
            value: number;
            weight: number;
        };
        Credentials: {
            email: string;
            password: string;
        };
        Drawing: {
            confidence: string;
            /** @enum {string} */
            kind: "flange";
            note: string | null;
            source: string;
            type: string;
            values: components["schemas"]["DrawingValues"];
        };
        DrawingValues: {
            bolt_circle_mm?: number | null;
            bolt_hole_dia_mm?: number | null;
            bolt_holes?: number | null;
            bolt_thread?: string | null;
            flange_od_mm?: number | null;
            hub_dia_mm?: number | null;
            pipe_od_mm?: number | null;
            raised_face_dia_mm?: number | null;
            raised_face_height_mm?: number | null;
            thickness_mm?: number | null;
            total_length_mm?: number | null;
        };
        Equivalent: {
            confidence: string;
            designation: string;
            relation: string;
            source: string;
            standard: string;
            system: string;
        };
        Error: {
            error: {
                code: string;
                fields: {
                    [key: string]: string[];
                };
                message: string;
                message_zh: string;
            };
        };
        Example: {
            en: string;
            q: string;
            zh: string;
        };
        FacetAttribute: {
            key: string;
            kind: string;
            label: components["schemas"]["Bilingual"];
            unit: string | null;
        };
        FacetValue: {
            count: number;
            label: components["schemas"]["Bilingual"];
            selected: boolean;
            value: string | number | boolean;
        };
        Fact: {
            id: string;
            kind: string;
            text: components["schemas"]["Bilingual"];
        };
        Graph: {
            edges: components["schemas"]["GraphEdge"][];
            nodes: components["schemas"]["GraphNode"][];
            truncated: boolean;
        };
        GraphEdge: {
            label: components["schemas"]["Bilingual"];
            relation: string;
            source: string;
            target: string;
            weight: number;
        };
        GraphNode: {
            cluster: string;
            degree: number;
            focus: boolean;
            id: string;
            is_demo: boolean;
            kind: string;
            name: string;
            name_en: string;
            place: string;
        };
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
        LeftOut: {
            constraint: string;
            facts: components["schemas"]["Fact"][];
            supplier: components["schemas"]["SupplierSummary"];
            text: components["schemas"]["Bilingual"];
        };
        Market: {
            buyers: number;
            examples: components["schemas"]["Example"][];
            gaps: number;
            is_demo: boolean;
            offerings: number;
            products: number;
            requirements: number;
            suppliers: number;
            towns: components["schemas"]["Town"][];
        };
        Match: {
            chain: components["schemas"]["ChainStep"][];
            contributions: components["schemas"]["Contribution"][];
            missing: components["schemas"]["Missing"][];
            suitability: number;
            supplier: components["schemas"]["SupplierSummary"];
        };
        Matches: {
            considered: number;
            /** @enum {string} */
            direction: "upstream" | "downstream";
            excluded: components["schemas"]["LeftOut"][];
            results: components["schemas"]["Match"][];
            snapshot: string;
            supplier: {
                id: number;
                name: string;
                name_en: string;
            };
            took_ms: number;
        };
        Missing: {
            kind: string;
            text: components["schemas"]["Bilingual"];
        };
        Moq: {
            quantity: number;
            unit: string;
        };
        Organisation: {
            id: number;
            is_demo: boolean;
            kind: string;
            name: string;
            name_en: string;
        };
        Price: {
            amount: string;
            currency: string;
            unit: string;
        };
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
        ProductOffering: {
            capacity_per_month: number | null;
            capacity_unit: string | null;
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            price: components["schemas"]["Price"] | null;
            supplier: components["schemas"]["SupplierSummary"];
        };
        Range: {
            high: number | null;
            label: components["schemas"]["Bilingual"];
            low: number | null;
            name: string;
            typical_high: number | null;
            typical_low: number | null;
            unit: string;
        };
        Relaxed: {
            key: string;
            text: components["schemas"]["Bilingual"];
            value: unknown;
        };
        SearchHit: {
            category: string;
            category_label: components["schemas"]["Bilingual"];
            columns: components["schemas"]["Column"][];
            highlights: {
                [key: string]: components["schemas"]["Segment"][];
            };
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            name: string;
            name_en: string;
            offering_id: number;
            price: components["schemas"]["Price"] | null;
            relevance: number;
            specs: {
                [key: string]: unknown;
            };
            supplier: components["schemas"]["SupplierSummary"];
            why: components["schemas"]["Why"][];
        };
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
            page: number;
            page_size: number;
            relaxed: components["schemas"]["Relaxed"][];
            results: components["schemas"]["SearchHit"][];
            took_ms: number;
            understanding: components["schemas"]["Understanding"];
        };
        Segment: {
            hit: boolean;
            text: string;
        };
        Session: {
            languages: string[];
            user: components["schemas"]["User"] | null;
        };
        SpecificationRow: {
            confidence: string | null;
            display: components["schemas"]["Bilingual"];
            equivalents: components["schemas"]["Equivalent"][];
            key: string;
            label: components["schemas"]["Bilingual"];
            source: string | null;
            unit: string | null;
            value: unknown;
        };
        Suggestion: {
            code: string | null;
            detail: components["schemas"]["Bilingual"];
            id: number | null;
            /** @enum {string} */
            kind: "query" | "product" | "category" | "supplier" | "spec";
            query: string | null;
            text: string;
            text_en: string;
        };
        Supplier: {
            activities: components["schemas"]["Coded"][];
            capabilities: components["schemas"]["Capability"][];
            categories: components["schemas"]["SupplierCategory"][];
            certificates: components["schemas"]["Certificate"][];
            cluster: components["schemas"]["Coded"];
            description: components["schemas"]["Bilingual"];
            employees: number | null;
            founded_year: number | null;
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            offerings_count: number;
            place: components["schemas"]["Coded"];
            /** @enum {string} */
            tier: "upstream" | "midstream" | "downstream";
            /** @enum {string} */
            verification: "self_declared" | "documents_seen" | "site_visited";
        };
        SupplierCategory: {
            code: string;
            count: number;
            en: string;
            zh: string;
        };
        SupplierOffering: {
            id: number;
            is_demo: boolean;
            lead_time_days: number | null;
            moq: components["schemas"]["Moq"] | null;
            price: components["schemas"]["Price"] | null;
            product: {
                category: components["schemas"]["Coded"];
                columns: components["schemas"]["Column"][];
                id: number;
                name: string;
                name_en: string;
            };
        };
        SupplierOfferingPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SupplierOffering"][];
        };
        SupplierPage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SupplierRow"][];
        };
        SupplierRow: {
            cluster: components["schemas"]["Coded"];
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            offerings_count: number;
            place: components["schemas"]["Coded"];
            /** @enum {string} */
            tier: "upstream" | "midstream" | "downstream";
            /** @enum {string} */
            verification: "self_declared" | "documents_seen" | "site_visited";
        };
        SupplierSummary: {
            id: number;
            is_demo: boolean;
            name: string;
            name_en: string;
            place: components["schemas"]["Coded"];
            /** @enum {string} */
            verification: "self_declared" | "documents_seen" | "site_visited";
        };
        Token: {
            as: string;
            end: number;
            start: number;
            text: string;
            value: unknown;
        };
        Town: {
            cluster: string;
            code: string;
            example_query: string;
            name: string;
            name_en: string;
            offerings: number;
            place: components["schemas"]["Coded"];
            suppliers: number;
        };
        Understanding: {
            free_text: string;
            query: string;
            tokens: components["schemas"]["Token"][];
            unsure: {
                [key: string]: unknown;
            }[];
        };
        User: {
            display_name: string;
            email: string;
            id: number;
            is_demo: boolean;
            organisation: components["schemas"]["Organisation"] | null;
            role: string;
        };
        Why: {
            key: string;
            /** @enum {string} */
            kind: "exact" | "not_stated" | "differs" | "text" | "terms";
            text: components["schemas"]["Bilingual"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getgraph: {
        parameters: {
            query?: {
                around?: string;
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
                    "application/json": components["schemas"]["Graph"];
                };
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getmarket: {
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
                    "application/json": components["schemas"]["Market"];
                };
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getproducts_{product_id}": {
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
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getsearch_interpret: {
        parameters: {
            query?: {
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
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getsearch_products: {
        parameters: {
            query?: {
                page?: number;
                page_size?: number;
                q?: string;
                sort?: string;
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
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getsearch_suggest: {
        parameters: {
            query?: {
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
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getsession: {
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
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postsession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deletesession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getsuppliers: {
        parameters: {
            query?: {
                category?: string;
                cert?: string;
                cluster?: string;
                page?: number;
                page_size?: number;
                place?: string;
                process?: string;
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
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getsuppliers_{supplier_id}": {
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
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getsuppliers_{supplier_id}_matches": {
        parameters: {
            query?: {
                direction?: "upstream" | "downstream";
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
                    "application/json": components["schemas"]["Matches"];
                };
            };
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getsuppliers_{supplier_id}_offerings": {
        parameters: {
            query?: {
                page?: number;
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
            /** @description error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
