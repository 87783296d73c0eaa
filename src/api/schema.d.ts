/**
 * Generated from openapi/ by `npm run generate`. Do not edit: change the contract.
 */

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the server there and can it reach its database */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the server and of the contract it keeps */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-protected-resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to sign in for this server
         * @description Protected resource metadata (RFC 9728), with the id of the client that tong's terminal is to use.
         */
        get: operations["getProtectedResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, which book is mine */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who needs me today, ranked, with the reason */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The adviser's book, with filters */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find customers by anything
         * @description Reads only: it needs no idempotency key and may be repeated. It is a POST so that numbers of persons stay out of URLs and their logs. A number that can only be one thing and fails its check is 400 `malformed-identifier`, naming the check.
         */
        post: operations["searchCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** One customer */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** What the customer holds in the three lines */
        get: operations["getHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/value-history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /**
         * What all the customer holds was worth, month by month
         * @description Only days on which it is known: the last days of past months in which a source valued something while all that was held then had been valued, and today. Nothing is interpolated, so months may be missing. A customer who holds nothing has no items, one of whom no past value is known only today's. The last item is the net of the holdings.
         */
        get: operations["getValueHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** Everything that happened, the newest first */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** Which source records make this customer, and why */
        get: operations["listIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channels */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services feed, the newest first */
        get: operations["listFeedItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a feed item.
                 * @example itm_01h8x2k3m4n5p6q7r8s9
                 */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        /** One feed item */
        get: operations["getFeedItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed-items/{itemId}/suited-customers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a feed item.
                 * @example itm_01h8x2k3m4n5p6q7r8s9
                 */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        /**
         * Whom in the book the item would suit
         * @description Customers of whom something known speaks for the item, who have not been sent it yet, and to whom the contact policy lets it go now, alone and not in bulk: a dry run of the share holds back none of them. Those of whom most speaks for it come first. Whom it would suit but the policy holds back is counted by the rule that decides.
         */
        get: operations["listSuitedCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was shared, the newest first */
        get: operations["listShares"];
        put?: never;
        /**
         * Share a feed item with customers, or publish it as a moment
         * @description In quiet hours a share is accepted as `scheduled` for their end. An unknown customer or item is 404 and nothing is sent to anybody.
         */
        post: operations["createShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a share.
                 * @example shr_01h8x2k3m4n5p6q7r8s9
                 */
                shareId: components["parameters"]["ShareId"];
            };
            cookie?: never;
        };
        /** One share */
        get: operations["getShare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The adviser's moments, the newest first */
        get: operations["listMoments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moments/{momentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a moment.
                 * @example mom_01h8x2k3m4n5p6q7r8s9
                 */
                momentId: components["parameters"]["MomentId"];
            };
            cookie?: never;
        };
        /** One moment */
        get: operations["getMoment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{shareId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a share.
                 * @example shr_01h8x2k3m4n5p6q7r8s9
                 */
                shareId: components["parameters"]["ShareId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a customer opened a share, or replied to it
         * @description For whatever delivers shares. The share becomes `opened` or `replied` and never goes back; an open after the first changes nothing. What did not reach a customer (held back, not sent yet, a moment) cannot be opened: 409.
         */
        post: operations["recordShareEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in the book since, the oldest first
         * @description For polling. Without a cursor the page is empty and its cursor stands for now: whoever begins with it hears of everything that happens from then on. No event is skipped and none comes twice, whatever else is written at the same time. A cursor of another database is `invalid-cursor`: begin again without one.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same, as it happens
         * @description Server-sent events (WHATWG HTML): `id` is the cursor after the event, `event` its kind, `data` the Event as JSON. The stream begins with an `id` of its own, so that a connection lost before the first event can be taken up too; a comment at least every 15 seconds says that it is alive. It ends when the server is shut down.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that decide who may be sent what */
        get: operations["getContactPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Logged interactions, the newest first */
        get: operations["listInteractions"];
        put?: never;
        /** Log an interaction, with a follow-up in the same stroke */
        post: operations["createInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interactions/{interactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an interaction.
                 * @example int_01h8x2k3m4n5p6q7r8s9
                 */
                interactionId: components["parameters"]["InteractionId"];
            };
            cookie?: never;
        };
        /** One interaction */
        get: operations["getInteraction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups, the earliest due first */
        get: operations["listTasks"];
        put?: never;
        /** Add a follow-up */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a task.
                 * @example tsk_01h8x2k3m4n5p6q7r8s9
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** One follow-up */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a task.
                 * @example tsk_01h8x2k3m4n5p6q7r8s9
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a follow-up as done */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a task.
                 * @example tsk_01h8x2k3m4n5p6q7r8s9
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a follow-up off */
        post: operations["snoozeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a bulk would do, row by row
         * @description Finds the customers and asks the contact policy of them all; nothing is sent or kept. Reads only: it needs no idempotency key and may be repeated. A row that names nobody, or several, is an outcome, not an error.
         */
        post: operations["previewBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do one thing with many customers, each row exactly once
         * @description Each row brings the idempotency key of its own and has an outcome of its own: one bad row never fails the others. The contact policy is asked anew. What is wrong with the action (an unknown item, a time to come) is an error of the whole, and nothing of it happens.
         */
        post: operations["performBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo rows of a bulk by their keys
         * @description Revokes shares that were not opened, takes away tasks that are not done and tags that were not there before, and marks interactions as withdrawn. A row that has not come does not happen any more. Undone twice is undone once, so no idempotency key is needed.
         */
        post: operations["reverseBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an import */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /** One import */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /** Throw away an open import */
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stage a batch of source records */
        post: operations["addSourceRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the staged records visible, all at once */
        post: operations["commitImport"];
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
        /** @description RFC 9457 problem details. Members beside the named ones belong to the problem's type. */
        Problem: {
            /** @description Stable per kind of problem. */
            type: string;
            title: string;
            status: number;
            detail?: string;
            requestId: string;
            /** @description What to do, one sentence a step. */
            nextSteps: string[];
            /** @description Which parts of the request do not fit. */
            errors?: {
                /** @description JSON pointer into the request. */
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /**
         * Format: date-time
         * @description RFC 3339 with offset.
         * @example 2026-11-23T09:30:00+08:00
         */
        Instant: string;
        Health: {
            /** @constant */
            status: "ok";
            time: components["schemas"]["Instant"];
            /** @enum {string} */
            database: "embedded" | "postgresql";
        };
        Version: {
            /** @description Version of the server program. */
            server: string;
            /** @description Version of this contract. */
            contract: string;
        };
        /** @description RFC 9728, in its own names. */
        ProtectedResource: {
            /** @description The audience that a token for this server has. */
            resource: string;
            /** @description The issuer whose tokens count here. */
            authorization_servers: string[];
            scopes_supported: ("tong.read" | "tong.write")[];
            bearer_methods_supported: "header"[];
            /** @constant */
            resource_name: "tong";
            /** @description The client that the terminal is registered as at the issuer. */
            tong_client_id: string;
        };
        /**
         * @description Opaque id of an adviser.
         * @example adv_01h8x2k3m4n5p6q7r8s9
         */
        AdviserId: string;
        /**
         * @description Opaque id of an adviser's book.
         * @example bok_01h8x2k3m4n5p6q7r8s9
         */
        BookId: string;
        /**
         * @description Opaque id of a house's data; data made anew have another.
         * @example hse_01h8x2k3m4n5p6q7r8s9
         */
        HouseId: string;
        Session: {
            adviser: {
                id: components["schemas"]["AdviserId"];
                name: string;
                branch: string;
            };
            book: {
                id: components["schemas"]["BookId"];
                name: string;
                /** @description How many customers are in it. */
                customers: number;
            };
            /** @description Whose data these are, wherever the server listens; absent of a server before contract 1.1. */
            house?: {
                id: components["schemas"]["HouseId"];
            };
        };
        /**
         * Format: date
         * @example 2026-12-01
         */
        PlainDate: string;
        /**
         * @description Opaque id of a customer.
         * @example cus_01h8x2k3m4n5p6q7r8s9
         */
        CustomerId: string;
        /** @enum {string} */
        TodayReason: "task_overdue" | "task_due" | "deposit_matures" | "product_matures" | "policy_matures" | "premium_due" | "loan_payment_due" | "card_payment_due" | "assessment_lapsed" | "birthday" | "silence";
        /** @description An exact amount; a decimal string, never a float. */
        Money: {
            /** @example 1234.56 */
            amount: string;
            /**
             * @description ISO 4217 code.
             * @example CNY
             */
            currency: string;
        };
        /**
         * @description Opaque id of a task.
         * @example tsk_01h8x2k3m4n5p6q7r8s9
         */
        TaskId: string;
        /**
         * @description Opaque id of a holding.
         * @example hld_01h8x2k3m4n5p6q7r8s9
         */
        HoldingId: string;
        /** @description A customer who needs the adviser, and why. One customer may stand here for several reasons. */
        TodayItem: {
            customerId: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
            reason: components["schemas"]["TodayReason"];
            /** @description 1 is the most urgent. */
            rank: number;
            dueAt?: components["schemas"]["Instant"];
            /** @description The task's title or the product's name. */
            title?: string;
            amount?: components["schemas"]["Money"];
            /** @description Days until it is due (negative: since), or of silence. */
            days?: number;
            taskId?: components["schemas"]["TaskId"];
            holdingId?: components["schemas"]["HoldingId"];
        };
        Today: {
            date: components["schemas"]["PlainDate"];
            items: components["schemas"]["TodayItem"][];
            nextCursor?: string;
        };
        /**
         * @description The three lines of business.
         * @enum {string}
         */
        Line: "insurance" | "banking" | "investment";
        /** @enum {string} */
        HoldingType: "current_account" | "savings_account" | "term_deposit" | "large_deposit" | "loan" | "mortgage" | "credit_card" | "debit_card" | "whole_life" | "term_life" | "critical_illness" | "medical" | "annuity" | "endowment" | "motor" | "household" | "fund" | "wealth_product" | "securities_account" | "bond" | "trust" | "precious_metal" | "other";
        /**
         * @description A customer's tolerance class.
         * @enum {string}
         */
        RiskTolerance: "C1" | "C2" | "C3" | "C4" | "C5";
        CustomerSummary: {
            id: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
            namePinyin?: string;
            /** @description Masked. */
            mobile?: string;
            riskTolerance?: components["schemas"]["RiskTolerance"];
            tags: string[];
            net: components["schemas"]["Money"];
            lastInteractionAt?: components["schemas"]["Instant"];
        };
        CustomerList: {
            items: components["schemas"]["CustomerSummary"][];
            nextCursor?: string;
        };
        CustomerSearch: {
            /** @description What was typed. */
            query: string;
            cursor?: string;
            /** @default 20 */
            limit?: number;
        };
        /**
         * @description How the typed text can be read.
         * @enum {string}
         */
        SearchKind: "id" | "national_id" | "mobile" | "email" | "card_number" | "account_number" | "policy_number" | "customer_number" | "suffix" | "name" | "pinyin";
        Recognition: {
            kind: components["schemas"]["SearchKind"];
            /** @description As the server read it: normalised, private numbers masked. */
            value: string;
        };
        /**
         * @description What the customer is to the holding.
         * @enum {string}
         */
        Role: "owner" | "joint_owner" | "authorised_user" | "borrower" | "policyholder" | "insured" | "beneficiary" | "cardholder";
        CustomerMatch: {
            id: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
            namePinyin?: string;
            matchedOn: components["schemas"]["SearchKind"];
            /** @description The whole value is equal, not just its beginning or end. */
            exact: boolean;
            role?: components["schemas"]["Role"];
            /** @description Masked; tells two people of one name apart. */
            mobile?: string;
            birthDate?: components["schemas"]["PlainDate"];
            tags: string[];
        };
        CustomerSearchResult: {
            recognisedAs: components["schemas"]["Recognition"][];
            /** @description Best match first. */
            items: components["schemas"]["CustomerMatch"][];
            nextCursor?: string;
        };
        /** @enum {string} */
        IdentifierType: "national_id" | "mobile" | "email" | "customer_number" | "account_number" | "policy_number" | "card_number";
        Identifier: {
            type: components["schemas"]["IdentifierType"];
            /** @description Masked, except the customer number. */
            value: string;
            /** @description The core system that knows it. */
            source: string;
        };
        LineSummary: {
            holdings: number;
            assets: components["schemas"]["Money"];
            liabilities: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
        };
        /** @description What the customer allows. */
        ContactPreferences: {
            /** @description Agreed to be contacted with offers. */
            consent: boolean;
            /** @description Asked not to be written to. Wins over consent. */
            optedOut: boolean;
        };
        AdviserRef: {
            id: components["schemas"]["AdviserId"];
            name: string;
        };
        /** @description The unified customer on one page. */
        Customer: {
            id: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
            namePinyin?: string;
            /** @enum {string} */
            sex?: "female" | "male";
            birthDate?: components["schemas"]["PlainDate"];
            /**
             * @description What to write to this customer in.
             * @enum {string}
             */
            language?: "zh-CN" | "en";
            /** @description Province and city at the most. */
            address?: string;
            identifiers: components["schemas"]["Identifier"][];
            lines: {
                insurance: components["schemas"]["LineSummary"];
                banking: components["schemas"]["LineSummary"];
                investment: components["schemas"]["LineSummary"];
            };
            riskTolerance?: components["schemas"]["RiskTolerance"];
            riskAssessedOn?: components["schemas"]["PlainDate"];
            riskAssessmentValidUntil?: components["schemas"]["PlainDate"];
            tags: string[];
            contact: components["schemas"]["ContactPreferences"];
            lastInteractionAt?: components["schemas"]["Instant"];
            adviser: components["schemas"]["AdviserRef"];
            /** @description The core systems that know this person. */
            sources: string[];
            since: components["schemas"]["PlainDate"];
        };
        /** @description Exact sums of the items' values; the lines add up to the net. */
        Totals: {
            assets: components["schemas"]["Money"];
            liabilities: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            /** @description Assets less liabilities of each line. */
            byLine: {
                insurance: components["schemas"]["Money"];
                banking: components["schemas"]["Money"];
                investment: components["schemas"]["Money"];
            };
        };
        /** @enum {string} */
        Side: "asset" | "liability";
        /**
         * @description A product's risk class.
         * @enum {string}
         */
        RiskLevel: "R1" | "R2" | "R3" | "R4" | "R5";
        /** @enum {string} */
        Period: "once" | "weekly" | "monthly" | "quarterly" | "yearly";
        /** @description What is paid regularly, a premium or an instalment. */
        Payment: {
            amount: components["schemas"]["Money"];
            every: components["schemas"]["Period"];
            nextOn?: components["schemas"]["PlainDate"];
        };
        /** @description A position in one line, as it concerns this customer. */
        Holding: {
            id: components["schemas"]["HoldingId"];
            line: components["schemas"]["Line"];
            type: components["schemas"]["HoldingType"];
            product: string;
            /** @description Account, card or policy number; masked. */
            number?: string;
            role: components["schemas"]["Role"];
            /** @description The part that is this customer's. */
            share: string;
            side: components["schemas"]["Side"];
            /** @description What counts for this customer, in the currency of the totals: the customer's part, converted. An authorised user's part is nothing. A liability's value is positive; its side says that it is owed. */
            value: components["schemas"]["Money"];
            /** @description The whole position in its own currency, whoever it belongs to. */
            position: components["schemas"]["Money"];
            valuedOn?: components["schemas"]["PlainDate"];
            riskLevel?: components["schemas"]["RiskLevel"];
            openedOn?: components["schemas"]["PlainDate"];
            maturesOn?: components["schemas"]["PlainDate"];
            /**
             * @description Per cent a year, a decimal string.
             * @example 2.15
             */
            annualRate?: string;
            sumAssured?: components["schemas"]["Money"];
            payment?: components["schemas"]["Payment"];
            /** @description As the source says: active, finished, in debt … */
            status?: string;
            source: string;
        };
        Upcoming: {
            holdingId: components["schemas"]["HoldingId"];
            /** @enum {string} */
            kind: "matures" | "premium_due" | "payment_due" | "card_payment_due";
            on: components["schemas"]["PlainDate"];
            amount?: components["schemas"]["Money"];
        };
        ExchangeRate: {
            currency: string;
            /**
             * @description One unit in the currency of the totals.
             * @example 7.1203
             */
            rate: string;
            asOf: components["schemas"]["PlainDate"];
        };
        Holdings: {
            customerId: components["schemas"]["CustomerId"];
            asOf: components["schemas"]["PlainDate"];
            totals: components["schemas"]["Totals"];
            items: components["schemas"]["Holding"][];
            /** @description What matures or falls due next, the earliest first. */
            upcoming: components["schemas"]["Upcoming"][];
            /** @description The rates the values were converted with. */
            exchangeRates: components["schemas"]["ExchangeRate"][];
            /** @description Positions whose currency has no known rate; they are not in the totals. */
            unconverted?: components["schemas"]["HoldingId"][];
        };
        /** @description Assets less liabilities on one day, the customer's part of them. */
        KnownValue: {
            asOf: components["schemas"]["PlainDate"];
            net: components["schemas"]["Money"];
        };
        ValueHistory: {
            customerId: components["schemas"]["CustomerId"];
            /** @description The currency of every item; that of today's holdings. */
            currency: string;
            /** @description The oldest first. */
            items: components["schemas"]["KnownValue"][];
        };
        /** @enum {string} */
        TimelineKind: "interaction" | "share" | "share_opened" | "share_replied" | "moment" | "task" | "holding_opened" | "holding_matured" | "assessment" | "import";
        /** @enum {string} */
        InteractionKind: "call" | "visit" | "meeting" | "message" | "video" | "branch";
        /** @enum {string} */
        InteractionOutcome: "reached" | "no_answer" | "interested" | "not_interested" | "callback" | "complaint" | "done";
        /** @enum {string} */
        ShareStatus: "sent" | "opened" | "replied" | "scheduled" | "published" | "held_back" | "revoked" | "would_send" | "would_schedule" | "would_publish";
        /** @enum {string} */
        TaskStatus: "open" | "snoozed" | "done";
        /** @description One thing that happened with this customer. */
        TimelineEntry: {
            /** @description Id of the thing itself: int_…, shr_…, evt_…, tsk_…, hld_…; opaque. */
            id: string;
            kind: components["schemas"]["TimelineKind"];
            occurredAt: components["schemas"]["Instant"];
            /** @description Title of the item or task, name of the product. */
            title?: string;
            /** @description The note or message. */
            text?: string;
            interactionKind?: components["schemas"]["InteractionKind"];
            outcome?: components["schemas"]["InteractionOutcome"];
            shareStatus?: components["schemas"]["ShareStatus"];
            taskStatus?: components["schemas"]["TaskStatus"];
            line?: components["schemas"]["Line"];
            holdingType?: components["schemas"]["HoldingType"];
            riskTolerance?: components["schemas"]["RiskTolerance"];
            /** @description When an interaction was undone; it counts no more. */
            withdrawnAt?: components["schemas"]["Instant"];
            /** @description Id of the rule that held a share back. */
            heldBackBy?: string;
            dueAt?: components["schemas"]["Instant"];
            adviser?: components["schemas"]["AdviserRef"];
            source?: string;
        };
        Timeline: {
            /** @description The newest first. */
            items: components["schemas"]["TimelineEntry"][];
            nextCursor?: string;
        };
        Evidence: {
            field: components["schemas"]["IdentifierType"];
            /** @enum {string} */
            comparison: "equal" | "first";
            /** @description What the comparison counts for; certain rules count as 1. */
            weight: number;
        };
        /** @description One source record of this customer, and why it belongs here. */
        Identity: {
            source: string;
            /** @description The record's key inside its source. */
            key: string;
            /**
             * @description Whether it started this customer or joined it.
             * @enum {string}
             */
            decision: "started" | "joined";
            /** @enum {string} */
            rule: "new_person" | "equal_national_id" | "equal_customer_number";
            evidence: components["schemas"]["Evidence"][];
            linkedAt: components["schemas"]["Instant"];
        };
        IdentityList: {
            customerId: components["schemas"]["CustomerId"];
            records: components["schemas"]["Identity"][];
        };
        /**
         * @description Opaque id of a channel.
         * @example chn_01h8x2k3m4n5p6q7r8s9
         */
        ChannelId: string;
        /**
         * @description What a channel is for.
         * @enum {string}
         */
        Category: "news" | "finance" | "service";
        /** @description A publisher of the services feed (公众号). */
        Channel: {
            id: components["schemas"]["ChannelId"];
            name: string;
            category: components["schemas"]["Category"];
            description?: string;
            /** @description Feed items that can be shared now. */
            items: number;
        };
        ChannelList: {
            items: components["schemas"]["Channel"][];
        };
        /** @enum {string} */
        FeedKind: "article" | "promotion" | "product" | "service";
        /**
         * @description Opaque id of a feed item.
         * @example itm_01h8x2k3m4n5p6q7r8s9
         */
        FeedItemId: string;
        /**
         * @description Compliance approval.
         * @enum {string}
         */
        Approval: "approved" | "pending" | "rejected";
        FeedItem: {
            id: components["schemas"]["FeedItemId"];
            channel: {
                id: components["schemas"]["ChannelId"];
                name: string;
            };
            category: components["schemas"]["Category"];
            kind: components["schemas"]["FeedKind"];
            title: string;
            summary: string;
            /** @description Only where one item is asked for. */
            body?: string;
            line?: components["schemas"]["Line"];
            riskLevel?: components["schemas"]["RiskLevel"];
            approval: components["schemas"]["Approval"];
            publishedAt: components["schemas"]["Instant"];
            validFrom?: components["schemas"]["PlainDate"];
            validUntil?: components["schemas"]["PlainDate"];
            /** @description Approved and inside its validity now. */
            sharable: boolean;
            pictures?: number;
        };
        FeedItemList: {
            items: components["schemas"]["FeedItem"][];
            nextCursor?: string;
        };
        /**
         * @description What speaks for an item. For a product that takes money in, one of banking or investment with a risk level: `matures_soon`, the customer's money comes free within 90 days; `idle_cash`, 50,000 of the house's currency or more lie in current and savings accounts. For any item: `tag_matches`, it speaks of one of the customer's tags; `opened_similar`, the customer opened, or answered, an item of the same channel, or of the same kind and line; `holds_line`, the customer holds more in the item's line than the account and the card that everybody has.
         * @enum {string}
         */
        SuitedReason: "matures_soon" | "idle_cash" | "tag_matches" | "opened_similar" | "holds_line";
        SuitedCustomer: {
            customerId: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
            /** @description The weightiest first. */
            reasons: components["schemas"]["SuitedReason"][];
            riskTolerance?: components["schemas"]["RiskTolerance"];
        };
        SuitedCustomers: {
            /** @description The best suited first. */
            items: components["schemas"]["SuitedCustomer"][];
            nextCursor?: string;
            summary: {
                /** @description On all pages. */
                suited: number;
                /** @description Whom it would suit and who got it already. */
                alreadyShared: number;
                /** @description Whom it would suit but for a rule of the contact policy, each under the rule that decides. */
                heldBack: {
                    /** @example consent_missing */
                    ruleId: string;
                    count: number;
                }[];
            };
        };
        /**
         * @description Opaque id of a share.
         * @example shr_01h8x2k3m4n5p6q7r8s9
         */
        ShareId: string;
        /**
         * @description Opaque id of a moment.
         * @example mom_01h8x2k3m4n5p6q7r8s9
         */
        MomentId: string;
        /** @description The rule of the contact policy that decided. */
        HeldBackBy: {
            /**
             * @description Id of the rule in `GET /contact-policy`.
             * @example suitability
             */
            rule: string;
            /** @description The law, regulation or house rule it comes from. */
            source: string;
            /** @description Why, in the language asked for. */
            sentence: string;
            /** @description What would help, in the language asked for. */
            help: string;
            /** @description Ids of further rules that hold it back. */
            also?: string[];
        };
        Share: {
            /** @description Absent in a dry run. */
            id?: components["schemas"]["ShareId"];
            itemId: components["schemas"]["FeedItemId"];
            itemTitle?: string;
            customerId?: components["schemas"]["CustomerId"];
            customerName?: string;
            momentId?: components["schemas"]["MomentId"];
            status: components["schemas"]["ShareStatus"];
            heldBackBy?: components["schemas"]["HeldBackBy"];
            scheduledFor?: components["schemas"]["Instant"];
            /** @description Id of the rule that put it off. */
            scheduledBy?: string;
            sentAt?: components["schemas"]["Instant"];
            /** @description When the customer first opened it. */
            openedAt?: components["schemas"]["Instant"];
            /** @description When the customer first replied. */
            repliedAt?: components["schemas"]["Instant"];
            message?: string;
            createdAt?: components["schemas"]["Instant"];
        };
        ShareList: {
            items: components["schemas"]["Share"][];
            nextCursor?: string;
        };
        /** @description Either `customerIds` or `moments`, not both. */
        ShareRequest: {
            itemId: components["schemas"]["FeedItemId"];
            customerIds?: components["schemas"]["CustomerId"][];
            /**
             * @description Publish as a moment instead.
             * @constant
             */
            moments?: true;
            /** @description The adviser's own words. */
            message?: string;
            /**
             * @description Say what would happen; nothing is sent or kept.
             * @default false
             */
            dryRun?: boolean;
            /**
             * @description Bulk shares count against the quota.
             * @default single
             * @enum {string}
             */
            channel?: "single" | "bulk";
        };
        ShareResult: {
            /** @description One a customer, in the order asked for; or the one moment. */
            items: components["schemas"]["Share"][];
        };
        /** @description A feed item published to moments (朋友圈). */
        Moment: {
            id: components["schemas"]["MomentId"];
            itemId: components["schemas"]["FeedItemId"];
            itemTitle: string;
            /** @description Only where one moment is asked for. */
            itemSummary?: string;
            text: string;
            adviser: components["schemas"]["AdviserRef"];
            publishedAt: components["schemas"]["Instant"];
        };
        MomentList: {
            items: components["schemas"]["Moment"][];
            nextCursor?: string;
        };
        /** @description What a delivery channel reports of a share. */
        ShareReport: {
            /** @enum {string} */
            kind: "opened" | "replied";
            /** @description Now if missing. A time before the share was sent counts as that of sending: clocks differ. */
            occurredAt?: components["schemas"]["Instant"];
            /** @description The customer's words; of a reply only. */
            text?: string;
        };
        /**
         * @description Opaque id of an event.
         * @example evt_01h8x2k3m4n5p6q7r8s9
         */
        EventId: string;
        /** @enum {string} */
        EventKind: "share_sent" | "share_opened" | "share_replied" | "task_created" | "task_done" | "task_snoozed" | "interaction_logged" | "share_revoked" | "task_removed" | "interaction_withdrawn" | "import_committed";
        /**
         * @description Opaque id of an interaction.
         * @example int_01h8x2k3m4n5p6q7r8s9
         */
        InteractionId: string;
        /**
         * @description Opaque id of an import.
         * @example imp_01h8x2k3m4n5p6q7r8s9
         */
        ImportId: string;
        /** @description Something that happened in the adviser's book. Which members there are follows from the kind; a newer server may know more kinds. */
        Event: {
            id: components["schemas"]["EventId"];
            kind: components["schemas"]["EventKind"];
            /** @description When it happened; events are in the order in which the server learned of them. */
            occurredAt: components["schemas"]["Instant"];
            customerId?: components["schemas"]["CustomerId"];
            customerName?: string;
            shareId?: components["schemas"]["ShareId"];
            /** @description Title of the shared feed item. */
            itemTitle?: string;
            taskId?: components["schemas"]["TaskId"];
            taskTitle?: string;
            interactionId?: components["schemas"]["InteractionId"];
            interactionKind?: components["schemas"]["InteractionKind"];
            importId?: components["schemas"]["ImportId"];
            /** @description The customer's words of a reply. */
            text?: string;
            /** @description Who did it; absent for what a customer or the clock did. */
            adviser?: components["schemas"]["AdviserRef"];
        };
        EventPage: {
            /** @description The oldest first. A page as long as the limit may have more behind it. */
            items: components["schemas"]["Event"][];
            /** @description Always there, also with an empty page. Ask with it next time. */
            cursor: string;
        };
        LocalisedText: {
            "zh-CN": string;
            en: string;
        };
        PolicyRule: {
            id: string;
            /** @enum {string} */
            effect: "block" | "schedule";
            source: string;
            sentence: components["schemas"]["LocalisedText"];
            help: components["schemas"]["LocalisedText"];
            /** @description The numbers of the rule. */
            parameters?: {
                [key: string]: unknown;
            };
        };
        ContactPolicy: {
            version: string;
            /** @example Asia/Shanghai */
            timeZone: string;
            /** @description In the order they decide. */
            rules: components["schemas"]["PolicyRule"][];
        };
        /** @description A follow-up that is due. A snoozed task is open again, later. */
        Task: {
            id: components["schemas"]["TaskId"];
            title: string;
            customerId: components["schemas"]["CustomerId"];
            customerName: string;
            dueAt: components["schemas"]["Instant"];
            status: components["schemas"]["TaskStatus"];
            /** @description The interaction it follows. */
            interactionId?: components["schemas"]["InteractionId"];
            createdAt: components["schemas"]["Instant"];
            doneAt?: components["schemas"]["Instant"];
        };
        Interaction: {
            id: components["schemas"]["InteractionId"];
            customerId: components["schemas"]["CustomerId"];
            customerName?: string;
            kind: components["schemas"]["InteractionKind"];
            outcome?: components["schemas"]["InteractionOutcome"];
            note?: string;
            occurredAt: components["schemas"]["Instant"];
            adviser: components["schemas"]["AdviserRef"];
            /** @description The task made with it. */
            followUp?: components["schemas"]["Task"];
            createdAt: components["schemas"]["Instant"];
            /** @description When it was undone; it counts no more. */
            withdrawnAt?: components["schemas"]["Instant"];
        };
        InteractionList: {
            items: components["schemas"]["Interaction"][];
            nextCursor?: string;
        };
        /**
         * @description A plain date (that day, 09:00 in the house's time zone) or an instant.
         * @example 2026-12-01
         */
        DueAt: string;
        NewInteraction: {
            customerId: components["schemas"]["CustomerId"];
            kind: components["schemas"]["InteractionKind"];
            outcome?: components["schemas"]["InteractionOutcome"];
            note?: string;
            /** @description When it was; now if missing, never in the future. */
            occurredAt?: components["schemas"]["Instant"];
            /** @description A task made in the same stroke. */
            followUp?: {
                dueAt: components["schemas"]["DueAt"];
                title?: string;
            };
        };
        TaskList: {
            items: components["schemas"]["Task"][];
            nextCursor?: string;
        };
        NewTask: {
            customerId: components["schemas"]["CustomerId"];
            title: string;
            dueAt: components["schemas"]["DueAt"];
        };
        Snooze: {
            until: components["schemas"]["DueAt"];
        };
        /** @description A feed item goes to each customer, as a bulk message under the contact policy. */
        BulkShare: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "share";
            itemId: components["schemas"]["FeedItemId"];
        };
        /** @description An interaction is logged with each customer. */
        BulkLog: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "log";
            interaction: components["schemas"]["InteractionKind"];
            outcome?: components["schemas"]["InteractionOutcome"];
            /** @description When it was; now if missing, never in the future. */
            occurredAt?: components["schemas"]["Instant"];
        };
        /** @description A follow-up is added for each customer. */
        BulkTask: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "task";
            /** @description Of the rows without a text of their own. */
            title: string;
            dueAt: components["schemas"]["DueAt"];
        };
        /** @description Each customer gets a tag. */
        BulkTag: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "tag";
            tag: string;
        };
        /** @description What happens with every customer of a bulk. */
        BulkAction: components["schemas"]["BulkShare"] | components["schemas"]["BulkLog"] | components["schemas"]["BulkTask"] | components["schemas"]["BulkTag"];
        BulkPreviewRequest: {
            action: components["schemas"]["BulkAction"];
            /** @description Any identifier or id of a customer each, as `POST /customer-searches` reads them. Only what names somebody wholly counts here: nobody is there to see that a beginning or an end has found somebody else. */
            customers: string[];
            /**
             * @description Whether the customers come with their holdings.
             * @default false
             */
            holdings?: boolean;
        };
        /** @description What there is to say to a customer. */
        BulkCustomer: {
            id: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
            namePinyin?: string;
            /** @enum {string} */
            sex?: "female" | "male";
            /**
             * @description What to write to this customer in.
             * @enum {string}
             */
            language?: "zh-CN" | "en";
            riskTolerance?: components["schemas"]["RiskTolerance"];
            tags: string[];
            lastInteractionAt?: components["schemas"]["Instant"];
            /** @description Only if they were asked for. */
            holdings?: components["schemas"]["Holding"][];
            /** @description The holding whose number the customer was named by. */
            namedHoldingId?: components["schemas"]["HoldingId"];
        };
        BulkCandidate: {
            id: components["schemas"]["CustomerId"];
            customerNumber: string;
            name: string;
        };
        /** @description Why a row names no single customer. */
        BulkRejection: {
            /** @enum {string} */
            reason: "not_found" | "ambiguous" | "malformed";
            /** @description Why, in the language asked for. */
            detail: string;
            /** @description The first five of those whom it names; of an ambiguous one only. */
            candidates?: components["schemas"]["BulkCandidate"][];
        };
        BulkPreviewItem: {
            /** @enum {string} */
            outcome: "will" | "held_back" | "rejected";
            /** @description Absent of a rejected row. */
            customer?: components["schemas"]["BulkCustomer"];
            scheduledFor?: components["schemas"]["Instant"];
            /** @description Id of the rule that would put it off. */
            scheduledBy?: string;
            heldBackBy?: components["schemas"]["HeldBackBy"];
            rejection?: components["schemas"]["BulkRejection"];
        };
        BulkPreview: {
            /** @description One a row, in the order asked for. */
            items: components["schemas"]["BulkPreviewItem"][];
        };
        BulkRow: {
            /** @description The row's own idempotency key, kept for good: whatever the batch it comes in, and however often, it happens once. */
            key: string;
            customerId: string;
            /** @description Message of the share, note of the interaction or title of the task. */
            text?: string;
        };
        BulkRequest: {
            action: components["schemas"]["BulkAction"];
            rows: components["schemas"]["BulkRow"][];
        };
        /** @description Why a row did not happen. Nothing of it is kept, and it may be sent again. */
        BulkFault: {
            /** @enum {string} */
            reason: "not_found" | "invalid_value" | "key_reused";
            /** @description Why, in the language asked for. */
            detail: string;
        };
        BulkOutcome: {
            key: string;
            /**
             * @description `withdrawn`: the row was reversed, before it came or since, and does not happen any more.
             * @enum {string}
             */
            status: "done" | "held_back" | "failed" | "withdrawn";
            /** @description `true` where it had happened before and this is the kept outcome. */
            replayed?: boolean;
            /** @description Of what was made: shr_…, int_… or tsk_…; a tag has none. */
            id?: string;
            scheduledFor?: components["schemas"]["Instant"];
            /** @description Id of the rule that put it off. */
            scheduledBy?: string;
            heldBackBy?: components["schemas"]["HeldBackBy"];
            fault?: components["schemas"]["BulkFault"];
        };
        BulkResult: {
            /** @description One a row, in the order asked for. */
            items: components["schemas"]["BulkOutcome"][];
        };
        BulkReversalRequest: {
            /** @description Keys of rows, also of such as may never have come. */
            keys: string[];
        };
        BulkReversalItem: {
            key: string;
            /**
             * @description `undone`: the share is revoked, the task or tag taken away, the interaction withdrawn. `nothing_done`: there was nothing to undo, and the row does not happen any more. `kept`: it cannot be undone.
             * @enum {string}
             */
            status: "undone" | "nothing_done" | "kept";
            /**
             * @description Why it is kept.
             * @enum {string}
             */
            reason?: "opened" | "replied" | "done";
            /** @description Of what was made. */
            id?: string;
        };
        BulkReversal: {
            /** @description One a key, in the order asked for. */
            items: components["schemas"]["BulkReversalItem"][];
        };
        NewImport: {
            /** @description Name of the core system, the same in every run. */
            source: string;
        };
        ImportCounts: {
            read: number;
            created: number;
            changed: number;
            unchanged: number;
            rejected: number;
        };
        Rejection: {
            /** @enum {string} */
            record: "person" | "holding";
            key: string;
            reason: string;
        };
        ImportSummary: {
            persons: components["schemas"]["ImportCounts"];
            holdings: components["schemas"]["ImportCounts"];
            customers: {
                /** @description Customers that did not exist before. */
                created: number;
                /** @description New records that joined a known customer. */
                joined: number;
            };
            /** @description The first 10,000. */
            rejections: components["schemas"]["Rejection"][];
        };
        /** @description A run of records that become visible all at once, or not at all. */
        Import: {
            id: components["schemas"]["ImportId"];
            source: string;
            /** @enum {string} */
            state: "open" | "committed" | "discarded";
            /** @description Records staged so far. */
            received: number;
            createdAt: components["schemas"]["Instant"];
            summary?: components["schemas"]["ImportSummary"];
        };
        ImportIdentifier: {
            type: components["schemas"]["IdentifierType"];
            value: string;
        };
        /** @description What one core system knows of a person. */
        PersonRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            record: "person";
            /** @description Unique among the source's persons. */
            key: string;
            name?: string;
            /** @enum {string} */
            sex?: "female" | "male";
            birthDate?: components["schemas"]["PlainDate"];
            /** @enum {string} */
            language?: "zh-CN" | "en";
            address?: string;
            riskTolerance?: components["schemas"]["RiskTolerance"];
            riskAssessedOn?: components["schemas"]["PlainDate"];
            consent?: boolean;
            optedOut?: boolean;
            tags?: string[];
            since?: components["schemas"]["PlainDate"];
            identifiers: components["schemas"]["ImportIdentifier"][];
        };
        Party: {
            /** @description Key of a person of the same source. */
            person: string;
            role: components["schemas"]["Role"];
        };
        /** @description What one core system knows of a position. */
        HoldingRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            record: "holding";
            /** @description Unique among the source's holdings. */
            key: string;
            line: components["schemas"]["Line"];
            type: components["schemas"]["HoldingType"];
            product: string;
            side: components["schemas"]["Side"];
            position: components["schemas"]["Money"];
            valuedOn?: components["schemas"]["PlainDate"];
            riskLevel?: components["schemas"]["RiskLevel"];
            openedOn?: components["schemas"]["PlainDate"];
            maturesOn?: components["schemas"]["PlainDate"];
            annualRate?: string;
            sumAssured?: components["schemas"]["Money"];
            payment?: components["schemas"]["Payment"];
            status?: string;
            /** @description The account, card or policy number; it finds the holding's parties. */
            identifiers?: components["schemas"]["ImportIdentifier"][];
            parties: components["schemas"]["Party"][];
        };
        SourceRecord: components["schemas"]["PersonRecord"] | components["schemas"]["HoldingRecord"];
        RecordBatch: {
            records: components["schemas"]["SourceRecord"][];
        };
    };
    responses: {
        /** @description The server failed; the request id finds it in the server's log. */
        ServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not fit the contract, or a value in it is malformed. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; wait and ask again. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing in the adviser's book. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that does not count here. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                /**
                 * @description How to sign in (RFC 6750); where there is an issuer, with the address of its metadata (RFC 9728).
                 * @example Bearer realm="tong", error="invalid_token", resource_metadata="http://127.0.0.1:4180/.well-known/oauth-protected-resource"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Signed in, but not for this. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                /**
                 * @description The scope that is missing (RFC 6750).
                 * @example Bearer error="insufficient_scope", scope="tong.write"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the server takes. */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request contradicts what is there. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
         * @example 0192f7c2a1b34c55
         */
        RequestId: string;
        /**
         * @description Language of the sentences made by the server. Anything but Chinese gets English.
         * @example zh-CN
         */
        AcceptLanguage: string;
        /**
         * @description The `nextCursor` of the page before; opaque.
         * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
         */
        Cursor: string;
        /**
         * @description Items a page at the most.
         * @example 50
         */
        Limit: number;
        /**
         * @description Id of a customer in the adviser's book.
         * @example cus_01h8x2k3m4n5p6q7r8s9
         */
        CustomerId: components["schemas"]["CustomerId"];
        /**
         * @description Id of a feed item.
         * @example itm_01h8x2k3m4n5p6q7r8s9
         */
        ItemId: components["schemas"]["FeedItemId"];
        /**
         * @description Only what concerns this customer.
         * @example cus_01h8x2k3m4n5p6q7r8s9
         */
        OfCustomer: components["schemas"]["CustomerId"];
        /**
         * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
         * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
         */
        IdempotencyKey: string;
        /**
         * @description Id of a share.
         * @example shr_01h8x2k3m4n5p6q7r8s9
         */
        ShareId: components["schemas"]["ShareId"];
        /**
         * @description Id of a moment.
         * @example mom_01h8x2k3m4n5p6q7r8s9
         */
        MomentId: components["schemas"]["MomentId"];
        /**
         * @description Id of an interaction.
         * @example int_01h8x2k3m4n5p6q7r8s9
         */
        InteractionId: components["schemas"]["InteractionId"];
        /**
         * @description Id of a task.
         * @example tsk_01h8x2k3m4n5p6q7r8s9
         */
        TaskId: components["schemas"]["TaskId"];
        /**
         * @description Id of an import.
         * @example imp_01h8x2k3m4n5p6q7r8s9
         */
        ImportId: components["schemas"]["ImportId"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The request's id, as sent or as made by the server.
         * @example 0192f7c2a1b34c55
         */
        RequestId: string;
        /**
         * @description Seconds to wait before asking again.
         * @example 2
         */
        RetryAfter: number;
        /**
         * @description Requests a minute that there may be. In every answer of a server that has a limit.
         * @example 6000
         */
        RateLimitLimit: number;
        /**
         * @description Requests that are left in this minute.
         * @example 0
         */
        RateLimitRemaining: number;
        /**
         * @description Seconds until the minute is over and all of them are there again.
         * @example 2
         */
        RateLimitReset: number;
        /**
         * @description Present and `true` when this answer is the stored one of an earlier request with the same key.
         * @example true
         */
        IdempotentReplay: "true";
    };
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type Instant = components['schemas']['Instant'];
export type Health = components['schemas']['Health'];
export type Version = components['schemas']['Version'];
export type ProtectedResource = components['schemas']['ProtectedResource'];
export type AdviserId = components['schemas']['AdviserId'];
export type BookId = components['schemas']['BookId'];
export type HouseId = components['schemas']['HouseId'];
export type Session = components['schemas']['Session'];
export type PlainDate = components['schemas']['PlainDate'];
export type CustomerId = components['schemas']['CustomerId'];
export type TodayReason = components['schemas']['TodayReason'];
export type Money = components['schemas']['Money'];
export type TaskId = components['schemas']['TaskId'];
export type HoldingId = components['schemas']['HoldingId'];
export type TodayItem = components['schemas']['TodayItem'];
export type Today = components['schemas']['Today'];
export type Line = components['schemas']['Line'];
export type HoldingType = components['schemas']['HoldingType'];
export type RiskTolerance = components['schemas']['RiskTolerance'];
export type CustomerSummary = components['schemas']['CustomerSummary'];
export type CustomerList = components['schemas']['CustomerList'];
export type CustomerSearch = components['schemas']['CustomerSearch'];
export type SearchKind = components['schemas']['SearchKind'];
export type Recognition = components['schemas']['Recognition'];
export type Role = components['schemas']['Role'];
export type CustomerMatch = components['schemas']['CustomerMatch'];
export type CustomerSearchResult = components['schemas']['CustomerSearchResult'];
export type IdentifierType = components['schemas']['IdentifierType'];
export type Identifier = components['schemas']['Identifier'];
export type LineSummary = components['schemas']['LineSummary'];
export type ContactPreferences = components['schemas']['ContactPreferences'];
export type AdviserRef = components['schemas']['AdviserRef'];
export type Customer = components['schemas']['Customer'];
export type Totals = components['schemas']['Totals'];
export type Side = components['schemas']['Side'];
export type RiskLevel = components['schemas']['RiskLevel'];
export type Period = components['schemas']['Period'];
export type Payment = components['schemas']['Payment'];
export type Holding = components['schemas']['Holding'];
export type Upcoming = components['schemas']['Upcoming'];
export type ExchangeRate = components['schemas']['ExchangeRate'];
export type Holdings = components['schemas']['Holdings'];
export type KnownValue = components['schemas']['KnownValue'];
export type ValueHistory = components['schemas']['ValueHistory'];
export type TimelineKind = components['schemas']['TimelineKind'];
export type InteractionKind = components['schemas']['InteractionKind'];
export type InteractionOutcome = components['schemas']['InteractionOutcome'];
export type ShareStatus = components['schemas']['ShareStatus'];
export type TaskStatus = components['schemas']['TaskStatus'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type Timeline = components['schemas']['Timeline'];
export type Evidence = components['schemas']['Evidence'];
export type Identity = components['schemas']['Identity'];
export type IdentityList = components['schemas']['IdentityList'];
export type ChannelId = components['schemas']['ChannelId'];
export type Category = components['schemas']['Category'];
export type Channel = components['schemas']['Channel'];
export type ChannelList = components['schemas']['ChannelList'];
export type FeedKind = components['schemas']['FeedKind'];
export type FeedItemId = components['schemas']['FeedItemId'];
export type Approval = components['schemas']['Approval'];
export type FeedItem = components['schemas']['FeedItem'];
export type FeedItemList = components['schemas']['FeedItemList'];
export type SuitedReason = components['schemas']['SuitedReason'];
export type SuitedCustomer = components['schemas']['SuitedCustomer'];
export type SuitedCustomers = components['schemas']['SuitedCustomers'];
export type ShareId = components['schemas']['ShareId'];
export type MomentId = components['schemas']['MomentId'];
export type HeldBackBy = components['schemas']['HeldBackBy'];
export type Share = components['schemas']['Share'];
export type ShareList = components['schemas']['ShareList'];
export type ShareRequest = components['schemas']['ShareRequest'];
export type ShareResult = components['schemas']['ShareResult'];
export type Moment = components['schemas']['Moment'];
export type MomentList = components['schemas']['MomentList'];
export type ShareReport = components['schemas']['ShareReport'];
export type EventId = components['schemas']['EventId'];
export type EventKind = components['schemas']['EventKind'];
export type InteractionId = components['schemas']['InteractionId'];
export type ImportId = components['schemas']['ImportId'];
export type Event = components['schemas']['Event'];
export type EventPage = components['schemas']['EventPage'];
export type LocalisedText = components['schemas']['LocalisedText'];
export type PolicyRule = components['schemas']['PolicyRule'];
export type ContactPolicy = components['schemas']['ContactPolicy'];
export type Task = components['schemas']['Task'];
export type Interaction = components['schemas']['Interaction'];
export type InteractionList = components['schemas']['InteractionList'];
export type DueAt = components['schemas']['DueAt'];
export type NewInteraction = components['schemas']['NewInteraction'];
export type TaskList = components['schemas']['TaskList'];
export type NewTask = components['schemas']['NewTask'];
export type Snooze = components['schemas']['Snooze'];
export type BulkShare = components['schemas']['BulkShare'];
export type BulkLog = components['schemas']['BulkLog'];
export type BulkTask = components['schemas']['BulkTask'];
export type BulkTag = components['schemas']['BulkTag'];
export type BulkAction = components['schemas']['BulkAction'];
export type BulkPreviewRequest = components['schemas']['BulkPreviewRequest'];
export type BulkCustomer = components['schemas']['BulkCustomer'];
export type BulkCandidate = components['schemas']['BulkCandidate'];
export type BulkRejection = components['schemas']['BulkRejection'];
export type BulkPreviewItem = components['schemas']['BulkPreviewItem'];
export type BulkPreview = components['schemas']['BulkPreview'];
export type BulkRow = components['schemas']['BulkRow'];
export type BulkRequest = components['schemas']['BulkRequest'];
export type BulkFault = components['schemas']['BulkFault'];
export type BulkOutcome = components['schemas']['BulkOutcome'];
export type BulkResult = components['schemas']['BulkResult'];
export type BulkReversalRequest = components['schemas']['BulkReversalRequest'];
export type BulkReversalItem = components['schemas']['BulkReversalItem'];
export type BulkReversal = components['schemas']['BulkReversal'];
export type NewImport = components['schemas']['NewImport'];
export type ImportCounts = components['schemas']['ImportCounts'];
export type Rejection = components['schemas']['Rejection'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type Import = components['schemas']['Import'];
export type ImportIdentifier = components['schemas']['ImportIdentifier'];
export type PersonRecord = components['schemas']['PersonRecord'];
export type Party = components['schemas']['Party'];
export type HoldingRecord = components['schemas']['HoldingRecord'];
export type SourceRecord = components['schemas']['SourceRecord'];
export type RecordBatch = components['schemas']['RecordBatch'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseTooLarge = components['responses']['TooLarge'];
export type ResponseConflict = components['responses']['Conflict'];
export type ParameterRequestId = components['parameters']['RequestId'];
export type ParameterAcceptLanguage = components['parameters']['AcceptLanguage'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterCustomerId = components['parameters']['CustomerId'];
export type ParameterItemId = components['parameters']['ItemId'];
export type ParameterOfCustomer = components['parameters']['OfCustomer'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterShareId = components['parameters']['ShareId'];
export type ParameterMomentId = components['parameters']['MomentId'];
export type ParameterInteractionId = components['parameters']['InteractionId'];
export type ParameterTaskId = components['parameters']['TaskId'];
export type ParameterImportId = components['parameters']['ImportId'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderIdempotentReplay = components['headers']['IdempotentReplay'];
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server and its database answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getProtectedResource: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectedResource"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The adviser and the book. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getToday: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ranked list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Has this tag.
                 * @example 代发工资
                 */
                tag?: string;
                /**
                 * @description Holds something in this line.
                 * @example banking
                 */
                line?: components["schemas"]["Line"];
                /**
                 * @description Holds something of this type.
                 * @example term_deposit
                 */
                holds?: components["schemas"]["HoldingType"];
                /**
                 * @description Has an asset that matures before this day and has not matured yet; with `line` and `holds`, one of those.
                 * @example 2026-12-31
                 */
                maturesBefore?: string;
                /**
                 * @description Nobody has been in contact since the beginning of this day.
                 * @example 2026-08-25
                 */
                silentSince?: string;
                /**
                 * @description Is worth more than this in all, in the house's currency; assets less liabilities.
                 * @example 500000
                 */
                valueOver?: string;
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the book, by name. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    searchCustomers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSearch"];
            };
        };
        responses: {
            /** @description How the text was read, and who it found; the best match first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSearchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unified customer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getHoldings: {
        parameters: {
            query?: {
                /**
                 * @description Only this line; the totals too.
                 * @example banking
                 */
                line?: components["schemas"]["Line"];
                /**
                 * @description As it was on this day, today if missing. A day to come is 400 `invalid-value`.
                 * @example 2026-11-23
                 */
                asOf?: string;
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The holdings with exact totals. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holdings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getValueHistory: {
        parameters: {
            query?: {
                /**
                 * @description How many past months, at the most.
                 * @example 12
                 */
                months?: number;
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that are known, the oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueHistory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /**
                 * @description Only this kind.
                 * @example interaction
                 */
                kind?: components["schemas"]["TimelineKind"];
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listIdentities: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a customer in the adviser's book.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records with their evidence. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All channels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listFeedItems: {
        parameters: {
            query?: {
                /**
                 * @description Only this channel.
                 * @example chn_0002
                 */
                channel?: components["schemas"]["ChannelId"];
                /**
                 * @description Only channels of this category.
                 * @example finance
                 */
                category?: components["schemas"]["Category"];
                /**
                 * @description Only this kind.
                 * @example product
                 */
                kind?: components["schemas"]["FeedKind"];
                /**
                 * @description Only what can (true) or cannot (false) be shared now.
                 * @example true
                 */
                sharable?: boolean;
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedItemList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getFeedItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a feed item.
                 * @example itm_01h8x2k3m4n5p6q7r8s9
                 */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item with its body. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listSuitedCustomers: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a feed item.
                 * @example itm_01h8x2k3m4n5p6q7r8s9
                 */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of customers, with a summary of them all. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuitedCustomers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listShares: {
        parameters: {
            query?: {
                /**
                 * @description Only what concerns this customer.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId?: components["parameters"]["OfCustomer"];
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shares. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    createShares: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRequest"];
            };
        };
        responses: {
            /** @description The same for a dry run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareResult"];
                };
            };
            /** @description One outcome a customer. What the contact policy holds back is an outcome, not an error. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getShare: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a share.
                 * @example shr_01h8x2k3m4n5p6q7r8s9
                 */
                shareId: components["parameters"]["ShareId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The share. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listMoments: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of moments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MomentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getMoment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a moment.
                 * @example mom_01h8x2k3m4n5p6q7r8s9
                 */
                momentId: components["parameters"]["MomentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The moment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    recordShareEvent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a share.
                 * @example shr_01h8x2k3m4n5p6q7r8s9
                 */
                shareId: components["parameters"]["ShareId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareReport"];
            };
        };
        responses: {
            /** @description The share as it stands now. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description The `cursor` of the page before, or the last `id` of the stream; opaque.
                 * @example WzQyXQ
                 */
                cursor?: string;
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description Begin behind this cursor; now if missing.
                 * @example WzQyXQ
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Go on behind this event; goes before `cursor`.
                 * @example WzQyXQ
                 */
                "Last-Event-ID"?: string;
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getContactPolicy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy in force. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPolicy"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listInteractions: {
        parameters: {
            query?: {
                /**
                 * @description Only what concerns this customer.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId?: components["parameters"]["OfCustomer"];
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of interactions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    createInteraction: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInteraction"];
            };
        };
        responses: {
            /** @description The interaction, and the task made with it. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getInteraction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of an interaction.
                 * @example int_01h8x2k3m4n5p6q7r8s9
                 */
                interactionId: components["parameters"]["InteractionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The interaction. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Only these; open and snoozed ones if missing.
                 * @example open
                 */
                status?: components["schemas"]["TaskStatus"];
                /**
                 * @description Due before the end of this day.
                 * @example 2026-12-01
                 */
                dueBefore?: string;
                /**
                 * @description Only what concerns this customer.
                 * @example cus_01h8x2k3m4n5p6q7r8s9
                 */
                customerId?: components["parameters"]["OfCustomer"];
                /**
                 * @description The `nextCursor` of the page before; opaque.
                 * @example eyJhZnRlciI6ImN1c18wMWg4eDJrM20ifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Items a page at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description The task. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a task.
                 * @example tsk_01h8x2k3m4n5p6q7r8s9
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a task.
                 * @example tsk_01h8x2k3m4n5p6q7r8s9
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task, done. Done twice is done once. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    snoozeTask: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of a task.
                 * @example tsk_01h8x2k3m4n5p6q7r8s9
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description The task with its new due time. A done task is 409. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    previewBulk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPreviewRequest"];
            };
        };
        responses: {
            /** @description What would happen, one outcome a row. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    performBulk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    reverseBulk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReversalRequest"];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReversal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description The import, open for records. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, discarded. A committed one is 409. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    addSourceRecords: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBatch"];
            };
        };
        responses: {
            /** @description The import; nothing of it is visible yet. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the caller, new for each thing that is to happen. A repeat with the same key and the same request answers the same and happens once; the same key with another request is 409.
                 * @example 7f1d3c1e-8e0a-4bfb-9a43-0f0a6e1c9b55
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Names this request in the logs of both sides; made by the server when it is missing. Echoed in the answer.
                 * @example 0192f7c2a1b34c55
                 */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /**
                 * @description Language of the sentences made by the server. Anything but Chinese gets English.
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of an import.
                 * @example imp_01h8x2k3m4n5p6q7r8s9
                 */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import with its summary. New persons go into the importing adviser's book. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["ServerError"];
        };
    };
}
