// Made from the API's document by "npm run generate"; not written by hand.

export interface paths {
    "/api/v1/admin/ai-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how the AI vendors are and who makes what */
        get: operations["getAdminAiServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What administrators did */
        get: operations["getAdminAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/charts/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the generations of each day */
        get: operations["getAdminChartsGenerations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/charts/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chart */
        get: operations["getAdminChartsRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/charts/users-growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New accounts per day */
        get: operations["getAdminChartsUsersGrowth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the newest generations of all users */
        get: operations["getAdminGenerations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/generations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what was decided about a generation */
        get: operations["getAdminGenerationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the parts are */
        get: operations["getAdminHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the materials of the library */
        get: operations["getAdminMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/materials/{material_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about a material */
        post: operations["postAdminMaterialsByMaterialIdReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/materials/{material_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the decisions about a material */
        get: operations["getAdminMaterialsByMaterialIdReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the materials that wait for a decision */
        get: operations["getAdminModerationQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/routing/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain where a generation would go */
        post: operations["postAdminRoutingExplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stats/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the first page */
        get: operations["getAdminStatsDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stats/online": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is online */
        get: operations["getAdminStatsOnline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stats/users-by-tier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is online, by tier */
        get: operations["getAdminStatsUsersByTier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users by page, search, plan and order */
        get: operations["getAdminUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["getAdminUsersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ban a user */
        post: operations["postAdminUsersByIdBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a ban */
        post: operations["postAdminUsersByIdUnban"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adjust */
        post: operations["postAdminUsersByUserIdCredits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/ws/realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * WebSocket: who is online, every 5 s
         * @description Authenticated by the cookie vidgo_ws, ?token= or the sub-protocol 'bearer, <token>'. Messages: {"type": "stats_update", "data": OnlineFigures}.
         */
        get: operations["getAdminWsRealtime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API keys */
        get: operations["getAuthApiKeys"];
        put?: never;
        /** Make an API key */
        post: operations["postAuthApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an API key */
        delete: operations["deleteAuthApiKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a password reset mail */
        post: operations["postAuthForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/geo-language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Language for a visitor */
        get: operations["getAuthGeoLanguage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys of access tokens (JWKS) */
        get: operations["getAuthJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by e-mail and password */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by an OAuth2 password form */
        post: operations["postAuthLoginForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the present session */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user */
        get: operations["getAuthMe"];
        /** Change username and full name */
        put: operations["putAuthMe"];
        post?: never;
        /** Erase the account */
        delete: operations["deleteAuthMe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password */
        post: operations["postAuthMeChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All data that are kept of the signed-in user */
        get: operations["getAuthMeExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/pages/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page that asks for a new password */
        get: operations["getAuthPagesResetPassword"];
        put?: never;
        /** Set the new password from the page */
        post: operations["postAuthPagesResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/pages/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page that asks to confirm the address */
        get: operations["getAuthPagesVerifyEmail"];
        put?: never;
        /** Confirm the address from the page */
        post: operations["postAuthPagesVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trade a refresh token for a new pair of tokens */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an account */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/resend-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the verification code again */
        post: operations["postAuthResendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the verification link again */
        post: operations["postAuthResendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the token from the mail */
        post: operations["postAuthResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere */
        delete: operations["deleteAuthSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on one device */
        delete: operations["deleteAuthSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of the second factor */
        get: operations["getAuthTotp"];
        put?: never;
        /** Begin with a second factor */
        post: operations["postAuthTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on */
        post: operations["postAuthTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off */
        post: operations["postAuthTotpDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes */
        post: operations["postAuthTotpRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the address by the code from the mail */
        post: operations["postAuthVerifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the address by the link from the mail */
        post: operations["postAuthVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add */
        post: operations["postCreditsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balance */
        get: operations["getCreditsBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consume */
        post: operations["postCreditsConsume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Estimate */
        post: operations["postCreditsEstimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages */
        get: operations["getCreditsPackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["getCreditsPricing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/purchase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Purchase */
        post: operations["postCreditsPurchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page */
        get: operations["getCreditsTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/transactions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export */
        get: operations["getCreditsTransactionsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/block-cache/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a block word */
        post: operations["postDemoAdminBlockCacheAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/block-cache/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget all changes of the block lists */
        post: operations["postDemoAdminBlockCacheClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/block-cache/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a block word */
        delete: operations["deleteDemoAdminBlockCacheRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/block-cache/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the words that models suggest to block */
        get: operations["getDemoAdminBlockCacheSuggestions"];
        put?: never;
        post?: never;
        /** Dismiss a suggested block word */
        delete: operations["deleteDemoAdminBlockCacheSuggestions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/cleanup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch expired picture demos off, for administrators */
        post: operations["postDemoAdminCleanup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/moderation/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the prompts that call for a look by a person */
        get: operations["getDemoAdminModerationReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/moderation/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a prompt out of the review queue */
        delete: operations["deleteDemoAdminModerationReviewsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/admin/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make picture demos anew, for administrators */
        post: operations["postDemoAdminRegenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Analyse a prompt by a small dictionary */
        post: operations["postDemoAnalyze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Random avatar clips */
        get: operations["getDemoAvatars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/avatars/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics of the avatar clips */
        get: operations["getDemoAvatarsTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/block-cache/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look a prompt up in the block lists */
        post: operations["postDemoBlockCacheCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/block-cache/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get figures of the block lists */
        get: operations["getDemoBlockCacheStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories of the gallery */
        get: operations["getDemoCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/download/{preset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads of presets are blocked */
        get: operations["getDemoDownloadByPresetId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a tool, or make a picture and a clip from words */
        post: operations["postDemoGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/generate-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a picture from words (5 credits) */
        post: operations["postDemoGenerateImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/generate-realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a picture and a clip from words (30 credits) */
        post: operations["postDemoGenerateRealtime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/generate/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a tool on a picture, for subscribers */
        post: operations["postDemoGeneratePaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/inspiration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Random examples */
        get: operations["getDemoInspiration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/inspirations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inspirations of a category */
        get: operations["getDemoInspirations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/landing/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clips for the landing page */
        get: operations["getDemoLandingExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/landing/view-more": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** More clips for the landing page */
        get: operations["getDemoLandingViewMore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/landing/watch-demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A random clip */
        get: operations["getDemoLandingWatchDemo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/materials/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories and tools of the library */
        get: operations["getDemoMaterialsCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/materials/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collect a result */
        post: operations["postDemoMaterialsCollect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/materials/collection-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Collected results of users */
        get: operations["getDemoMaterialsCollectionStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/materials/promote/{material_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a collected result */
        post: operations["postDemoMaterialsPromoteByMaterialId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/materials/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well the library is filled */
        get: operations["getDemoMaterialsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/moderate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask whether a prompt is allowed */
        post: operations["postDemoModerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/presets/{tool_type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the presets of a tool */
        get: operations["getDemoPresetsByToolType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/random": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A random picture demo */
        get: operations["getDemoRandom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a picture demo, or make one (5 credits) */
        post: operations["postDemoSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Styles of the gallery */
        get: operations["getDemoStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/tool-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories and tools that have showcases */
        get: operations["getDemoToolCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/tool-showcases/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer an own result as a showcase */
        post: operations["postDemoToolShowcasesSave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/tool-showcases/{tool_category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Showcases of a category */
        get: operations["getDemoToolShowcasesByToolCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/tool-showcases/{tool_category}/{tool_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Showcases of a tool */
        get: operations["getDemoToolShowcasesByToolCategoryByToolId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics of the examples */
        get: operations["getDemoTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/topics/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects of a category */
        get: operations["getDemoTopicsByCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a picture or clip to generate from */
        post: operations["postDemoUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/use-preset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a preset and get its watermarked result */
        post: operations["postDemoUsePreset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/videos/generate-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make clips of all categories, for administrators */
        post: operations["postDemoVideosGenerateAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/videos/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clips of a category */
        get: operations["getDemoVideosByCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/videos/{category}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many clips a category has */
        get: operations["getDemoVideosByCategoryCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/videos/{category}/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make clips of a category, for administrators */
        post: operations["postDemoVideosByCategoryGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/videos/{category}/random": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Random clips of a category */
        get: operations["getDemoVideosByCategoryRandom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/{demo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture demo */
        get: operations["getDemoByDemoId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document as a page */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects/apply-style": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redraw a picture in a style (8 credits) */
        post: operations["postEffectsApplyStyle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects/hd-enhance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enlarge a picture to 2k or 4k (10 credits) */
        post: operations["postEffectsHdEnhance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Styles for pictures */
        get: operations["getEffectsStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects/video-enhance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a clip better (12 credits, plans Pro and Pro+) */
        post: operations["postEffectsVideoEnhance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/api-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the AI providers are */
        get: operations["getGenerateApiStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/callback-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what callbacks are signed with */
        get: operations["getGenerateCallbackSecret"];
        put?: never;
        /** Change what callbacks are signed with */
        post: operations["postGenerateCallbackSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/examples/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Examples for a topic page */
        get: operations["getGenerateExamplesByTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My generations, newest first */
        get: operations["getGenerateHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/history/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a generation and its media */
        delete: operations["deleteGenerateHistoryByTaskId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/history/{task_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address of a result to download */
        get: operations["getGenerateHistoryByTaskIdDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/i2v": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a clip from a picture and words (25 credits) */
        post: operations["postGenerateI2v"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/interior": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Design a room (20 credits) */
        post: operations["postGenerateInterior"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/interior-styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Styles of interior design */
        get: operations["getGenerateInteriorStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/pattern/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a pattern from words (5 credits) */
        post: operations["postGeneratePatternGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/pattern/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay a pattern on a product (8 credits) */
        post: operations["postGeneratePatternTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/product/enhance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enlarge a product picture twice (5 credits) */
        post: operations["postGenerateProductEnhance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/product/generate-scene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place a product in a scene (10 credits) */
        post: operations["postGenerateProductGenerateScene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/product/remove-background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the background of a product picture (3 credits) */
        post: operations["postGenerateProductRemoveBackground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/room-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of rooms */
        get: operations["getGenerateRoomTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/service-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the AI providers work */
        get: operations["getGenerateServiceStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/t2i": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a picture from words (5 credits) */
        post: operations["postGenerateT2i"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Task */
        get: operations["getGenerateTasksByTaskId"];
        put?: never;
        post?: never;
        /** Cancel */
        delete: operations["deleteGenerateTasksByTaskId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/tasks/{task_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a generation by server-sent events */
        get: operations["getGenerateTasksByTaskIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/video/image-to-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a clip from a picture (25 credits, 30 with a style) */
        post: operations["postGenerateVideoImageToVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/video/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Styles for clips */
        get: operations["getGenerateVideoStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/video/transform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redraw a clip in a style (30 credits) */
        post: operations["postGenerateVideoTransform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/demo/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a room from words (20 credits) */
        post: operations["postInteriorDemoGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/demo/redesign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redesign a room from an uploaded picture (20 credits) */
        post: operations["postInteriorDemoRedesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a picture of a room, turn by turn (20 credits a turn) */
        post: operations["postInteriorEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/edit/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a conversation */
        delete: operations["deleteInteriorEditByConversationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/floor-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's floor plans */
        get: operations["getInteriorFloorPlans"];
        put?: never;
        /** Make a sketch of a floor plan */
        post: operations["postInteriorFloorPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/floor-plans/{id}/refine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refine the picture made of a floor plan */
        post: operations["postInteriorFloorPlansByIdRefine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/floor-plans/{id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a room from a floor plan */
        post: operations["postInteriorFloorPlansByIdRender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/fusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redesign a room in the style of another picture (20 credits) */
        post: operations["postInteriorFusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a room from words (20 credits) */
        post: operations["postInteriorGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/redesign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redesign a room (20 credits) */
        post: operations["postInteriorRedesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/room-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of rooms */
        get: operations["getInteriorRoomTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/style-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redesign a room in a style (20 credits) */
        post: operations["postInteriorStyleTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interior/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Styles of interior design */
        get: operations["getInteriorStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to us */
        post: operations["postLandingContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/demo-generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A free look at a result */
        post: operations["postLandingDemoGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of advertisements */
        get: operations["getLandingExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/faq": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions and answers */
        get: operations["getLandingFaq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Features */
        get: operations["getLandingFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans and prices */
        get: operations["getLandingPricing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of the landing page */
        get: operations["getLandingStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing/testimonials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sample testimonials */
        get: operations["getLandingTestimonials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["getPaymentsAdminDiscrepancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/discrepancies/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resolve */
        post: operations["postPaymentsAdminDiscrepanciesByIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["getPaymentsAdminEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Detail */
        get: operations["getPaymentsAdminEventsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replay */
        post: operations["postPaymentsAdminEventsByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/orders/{number}/chargeback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chargeback */
        post: operations["postPaymentsAdminOrdersByNumberChargeback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/orders/{number}/e-invoice/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry */
        post: operations["postPaymentsAdminOrdersByNumberEInvoiceRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/orders/{number}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refund */
        post: operations["postPaymentsAdminOrdersByNumberRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/orders/{number}/refund/abandoned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandoned */
        post: operations["postPaymentsAdminOrdersByNumberRefundAbandoned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/orders/{number}/refund/booked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Booked */
        post: operations["postPaymentsAdminOrdersByNumberRefundBooked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/admin/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rejections */
        get: operations["getPaymentsAdminRejections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Callback */
        post: operations["postPaymentsCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create */
        post: operations["postPaymentsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/ecpay/checkout/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checkout */
        get: operations["getPaymentsEcpayCheckoutByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/ecpay/payment-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Payment Info */
        post: operations["postPaymentsEcpayPaymentInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/ecpay/period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Period */
        post: operations["postPaymentsEcpayPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/ecpay/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Result */
        post: operations["postPaymentsEcpayResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/mock/complete/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete Mock */
        post: operations["postPaymentsMockCompleteByNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/order/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Order */
        get: operations["getPaymentsOrderByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/paddle/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checkout */
        post: operations["postPaymentsPaddleCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/paddle/checkout/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page */
        get: operations["getPaymentsPaddleCheckoutByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/paddle/classic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Alert */
        post: operations["postPaymentsPaddleClassic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/paddle/customer-portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Portal */
        get: operations["getPaymentsPaddleCustomerPortal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/paddle/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Webhook */
        post: operations["postPaymentsPaddleWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All */
        get: operations["getPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Current */
        get: operations["getPlansCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/with-subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With Subscription */
        get: operations["getPlansWithSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["getPlansById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active */
        get: operations["getPromotionsActive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/admin/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create */
        post: operations["postPromotionsAdminCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/admin/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["getPromotionsAdminList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/admin/packages/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create */
        post: operations["postPromotionsAdminPackagesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/admin/packages/{packageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change */
        put: operations["putPromotionsAdminPackagesByPackageId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/admin/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change */
        put: operations["putPromotionsAdminByPromotionId"];
        post?: never;
        /** Delete */
        delete: operations["deletePromotionsAdminByPromotionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply */
        post: operations["postPromotionsApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/internal/record-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record Usage */
        post: operations["postPromotionsInternalRecordUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages */
        get: operations["getPromotionsPackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Validate */
        post: operations["postPromotionsValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/admin/cache-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a result with a template */
        post: operations["postPromptsAdminCacheResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/admin/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seed the templates */
        post: operations["postPromptsAdminSeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/admin/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a template */
        post: operations["postPromptsAdminTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/cached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cached result of a prompt */
        get: operations["getPromptsCached"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/check-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller may do with templates */
        get: operations["getPromptsCheckAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/defaults/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Default templates with a result */
        get: operations["getPromptsDefaultsByGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/demo/download/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads of demo results are blocked */
        get: operations["getPromptsDemoDownloadByTemplateId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/demo/use-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a template and get its watermarked result */
        post: operations["postPromptsDemoUseTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a prompt */
        post: operations["postPromptsGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of prompt templates */
        get: operations["getPromptsGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/groups/{group}/sub-topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sub-topics of a group */
        get: operations["getPromptsGroupsByGroupSubTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The most similar template */
        get: operations["getPromptsSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/subscribed/download/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the original of a template's result */
        get: operations["getPromptsSubscribedDownloadByTemplateId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/subscribed/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate for a prompt of a group, for subscribers */
        post: operations["postPromptsSubscribedGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/templates/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of a group */
        get: operations["getPromptsTemplatesByGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the use of a template */
        post: operations["postPromptsUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily */
        get: operations["getQuotaDaily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota/promo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promo */
        get: operations["getQuotaPromo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use */
        post: operations["postQuotaUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Personal */
        get: operations["getQuotaUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the caller is online */
        post: operations["postSessionHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/online-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Number of people online */
        get: operations["getSessionOnlineCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel */
        post: operations["postSubscriptionsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History */
        get: operations["getSubscriptionsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["getSubscriptionsInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pdf */
        get: operations["getSubscriptionsInvoicesByIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers */
        get: operations["getSubscriptionsPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/refund-eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refund Eligibility */
        get: operations["getSubscriptionsRefundEligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Status */
        get: operations["getSubscriptionsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/subscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subscribe */
        post: operations["postSubscriptionsSubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/subscribe/direct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subscribe Direct */
        post: operations["postSubscriptionsSubscribeDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a person of a picture speak a script (30 credits) */
        post: operations["postToolsAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/avatar/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Voices of avatars */
        get: operations["getToolsAvatarVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/models/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Models for try-on */
        get: operations["getToolsModelsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/product-scene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place a product in a scene (10 credits) */
        post: operations["postToolsProductScene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/remove-bg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the background of a picture (3 credits) */
        post: operations["postToolsRemoveBg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/remove-bg/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the backgrounds of up to 10 pictures (3 credits each) */
        post: operations["postToolsRemoveBgBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/room-redesign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redesign a room (20 credits) */
        post: operations["postToolsRoomRedesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/short-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a short product clip (25 credits, 30 with a style) */
        post: operations["postToolsShortVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Styles for pictures and clips */
        get: operations["getToolsStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/templates/interior-styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Interior styles of the tools */
        get: operations["getToolsTemplatesInteriorStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/templates/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenes for products */
        get: operations["getToolsTemplatesScenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/try-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a garment on a model (15 credits) */
        post: operations["postToolsTryOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/voices/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Voices for narration */
        get: operations["getToolsVoicesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories of workflows */
        get: operations["getWorkflowCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a topic, for administrators */
        post: operations["postWorkflowGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/generate/category/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make all topics of a category, for administrators */
        post: operations["postWorkflowGenerateCategoryByCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/preview/{topic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a workflow would do */
        get: operations["getWorkflowPreviewByTopicId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/runs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run is, for administrators */
        get: operations["getWorkflowRunsByJobId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics of workflows */
        get: operations["getWorkflowTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow/topics/{topic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A topic of workflows */
        get: operations["getWorkflowTopicsByTopicId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service lives */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill the preset library, for administrators */
        post: operations["postMaterialsGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which materials are there */
        get: operations["getMaterialsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/static/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a public or signed media file */
        get: operations["getStaticByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    generationEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A generation is over: what the address in Callback-URL gets
         * @description In the form of Standard Webhooks, signed with the secret of GET /api/v1/generate/callback-secret. The same letter has the same webhook-id however often it comes; it comes again, with growing pauses, until it is taken.
         */
        post: operations["generationEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Problem: {
            /** @description A sentence for the user; a few operations give an object */
            detail: unknown;
            type: string;
            title: string;
            status: number;
            /**
             * @description Stable, for programs
             * @example not_found
             */
            code: string;
            request_id: string;
        };
        ValidationProblem: {
            /** @description The fields that are not valid; a sentence where it is not about a field */
            detail: {
                /** @example missing */
                type: string;
                /**
                 * @example [
                 *       "body",
                 *       "email"
                 *     ]
                 */
                loc: unknown[];
                msg: string;
                input?: unknown;
                /** @description Limits that were broken */
                ctx?: Record<string, never>;
            }[] | string;
            type: string;
            title: string;
            status: number;
            code: string;
            request_id: string;
        };
        OnlineFigures: {
            online_users: number;
            /**
             * @example {
             *       "demo": 2,
             *       "anonymous": 1
             *     }
             */
            by_tier: {
                [key: string]: number;
            };
            active_today: number;
            /** Format: date-time */
            timestamp: string;
        };
        PartState: {
            /** @example healthy */
            status: string;
            error?: string;
        };
        GenerationTaskProgress: {
            /** Format: uuid */
            task_id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description A stable word for programs
             * @example held
             */
            event: string;
            /**
             * @description The same for people
             * @example Your credits are reserved
             */
            text: string;
        };
        GenerationTaskProgressEvent: {
            /** @enum {string} */
            event: "progress";
            id: string;
            data: components["schemas"]["GenerationTaskProgress"];
        };
        GenerationTaskEndEvent: {
            /** @enum {string} */
            event: "end";
            id: string;
            data: components["schemas"]["GenerationTask"];
        };
        GenerationTaskEvent: components["schemas"]["GenerationTaskProgressEvent"] | components["schemas"]["GenerationTaskEndEvent"];
        GenerationEnded: {
            /** @enum {string} */
            type: "generation.completed" | "generation.failed";
            /**
             * Format: date-time
             * @description When the task was over
             */
            timestamp: string;
            data: components["schemas"]["GenerationTask"];
        };
        ActivePromotions: {
            promotions: components["schemas"]["PromoPublic"][];
            featured_promotion: components["schemas"]["PromoPublic"] | null;
        };
        AddPromptTemplate: {
            prompt: string;
            group: string;
            sub_topic?: string | null;
            prompt_translations?: {
                [key: string]: string;
            } | null;
            input_data?: components["schemas"]["TemplateInput"] | null;
            result_data?: components["schemas"]["ResultData"] | null;
            api_info?: components["schemas"]["TemplateApi"] | null;
            is_default?: boolean | null;
            keywords?: string[] | null;
            tags?: string[] | null;
        };
        Added: {
            success: boolean;
            new_balance: components["schemas"]["NewBalance"];
        };
        AdjustIn: {
            /** Format: int32 */
            amount: number;
            reason: string;
        };
        Adjusted: {
            success: boolean;
            message: string;
        };
        AdminMaterial: {
            id: components["schemas"]["UUID"];
            tool_type: string;
            topic: string;
            status: string;
            title_en: string | null;
            title_zh: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            /** Format: int32 */
            view_count: number;
            created_at: components["schemas"]["Instant"];
        };
        AdminMaterialPage: {
            materials: components["schemas"]["AdminMaterial"][];
            /** Format: int64 */
            total: number;
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            per_page: number;
            /** Format: int32 */
            pages: number;
        };
        AdminUser: {
            id: components["schemas"]["UUID"];
            email: string;
            name: string | null;
            plan: string;
            is_active: boolean;
            is_verified: boolean;
            email_verified: boolean;
            banned_at: components["schemas"]["Instant"] | null;
            created_at: components["schemas"]["Instant"];
            last_login_at: components["schemas"]["Instant"] | null;
            is_admin: boolean;
            /** Format: int32 */
            subscription_credits: number;
            /** Format: int32 */
            purchased_credits: number;
            /** Format: int32 */
            bonus_credits: number;
        };
        AiServicePair: {
            primary: string | null;
            rescue: string | null;
        };
        AiServiceState: {
            status: string;
            message?: string;
            error?: string;
        };
        AiServices: {
            services: {
                [key: string]: components["schemas"]["AiServiceState"];
            };
            rescue_config: {
                [key: string]: components["schemas"]["AiServicePair"];
            };
        };
        ApiKeyList: {
            api_keys: components["schemas"]["ApiKeyOut"][];
        };
        ApiKeyOut: {
            id: components["schemas"]["UUID"];
            name: string;
            prefix: string;
            scopes: string[];
            created_at: components["schemas"]["Instant"];
            expires_at: components["schemas"]["Instant"];
            last_used_at: components["schemas"]["Instant"] | null;
            key?: string;
        };
        ApiKeyRequest: {
            name: string;
            scopes: string[];
            /** Format: int32 */
            expires_in_days?: number | null;
        };
        ApiState: {
            /** @example healthy */
            status: string;
            last_check: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            failure_count: number;
        };
        ApiStates: {
            piapi: components["schemas"]["ApiState"] | null;
            pollo: components["schemas"]["ApiState"] | null;
            a2e: components["schemas"]["ApiState"] | null;
            gemini: components["schemas"]["ApiState"] | null;
            leonardo: components["schemas"]["LeonardoState"];
            goenhance: components["schemas"]["GoenhanceState"];
        };
        AppliedPromotion: {
            success: boolean;
            original_amount: number;
            discount_amount: number;
            final_amount: number;
            promotion_code: string;
            promotion_name: string;
            message: string;
        };
        ApplyIn: {
            promotion_code: string;
            package_id?: components["schemas"]["UUID"] | null;
            plan_id?: components["schemas"]["UUID"] | null;
            original_amount: number;
        };
        ApplyStyleRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /** @example watercolor */
            style_id: string;
            /**
             * Format: double
             * @example 0.8
             */
            intensity?: number | null;
        };
        AuditOut: {
            id: components["schemas"]["UUID"];
            occurred_at: components["schemas"]["Instant"];
            service: string;
            actor_id: components["schemas"]["UUID"] | null;
            actor_email: string | null;
            action: string;
            target_type: string;
            target_id: string;
            before: components["schemas"]["JsonNode"] | null;
            after: components["schemas"]["JsonNode"] | null;
            request_id: string | null;
        };
        AuditPage: {
            entries: components["schemas"]["AuditOut"][];
            next_cursor: string | null;
        };
        AuthLedgerLine: {
            id: components["schemas"]["UUID"];
            /** Format: int32 */
            amount: number;
            /** Format: int32 */
            balance_after: number;
            transaction_type: string;
            description: string | null;
            created_at: components["schemas"]["Instant"] | null;
        };
        AuthOut: {
            access_token: string;
            refresh_token: string;
            token_type: string;
            /** Format: int64 */
            expires_in: number;
            user: components["schemas"]["UserOut"];
            tokens: components["schemas"]["TokenPair"];
            message?: string;
            success?: boolean;
        };
        AvatarList: {
            success: boolean;
            language: string;
            /** Format: int32 */
            count: number;
            avatars: components["schemas"]["DemoAvatar"][];
        };
        AvatarRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /** @example Welcome to our shop! */
            script: string;
            /** @example en */
            language?: string | null;
            /** @example en-US-nova */
            voice_id?: string | null;
            /**
             * Format: int32
             * @example 30
             */
            duration?: number | null;
            /** @example 9:16 */
            aspect_ratio?: string | null;
            /** @example 720p */
            resolution?: string | null;
        };
        AvatarVoice: {
            id: string;
            name: string;
            gender: string;
            style: string;
        };
        AvatarVoicesByLanguage: {
            [key: string]: components["schemas"]["AvatarVoice"][];
        };
        BalanceOut: {
            /** Format: int32 */
            subscription_credits: number;
            /** Format: int32 */
            purchased_credits: number;
            /** Format: int32 */
            bonus_credits: number;
            /** Format: int32 */
            remaining_credits: number;
            /** Format: int32 */
            used_credits: number;
            /** Format: int32 */
            total_credits: number;
            /** Format: int32 */
            weekly_limit: number;
            /** Format: int32 */
            weekly_used: number;
            reset_date: components["schemas"]["Instant"];
            /** Format: int32 */
            subscription: number;
            /** Format: int32 */
            purchased: number;
            /** Format: int32 */
            bonus: number;
            bonus_expiry: components["schemas"]["Instant"] | null;
            subscription_expiry: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            total: number;
            expiring_soon: components["schemas"]["Expiring"][];
        };
        BanRequest: {
            reason?: string | null;
        };
        BillingPurchase: {
            order_id: components["schemas"]["UUID"];
            package_id: components["schemas"]["UUID"];
            /** Format: int32 */
            credits: number;
            amount: number;
            currency: string;
            payment_url: string;
            status: string;
            order_number: string;
        };
        BlockCacheCheck: {
            is_blocked: boolean;
            reason: string | null;
            blocked_words: string[];
            source: string;
            /** Format: double */
            confidence: number;
        };
        BlockCacheStats: {
            /** Format: int64 */
            total_blocked_words: number;
            /** Format: int64 */
            cache_hits: number;
            /** Format: int64 */
            prompt_cache_hits: number;
            /** Format: int64 */
            blocked_by_seed: number;
            /** Format: int64 */
            blocked_by_gemini: number;
            /** Format: int64 */
            blocked_by_manual: number;
        };
        BlockWordAdded: {
            status: string;
            word: string;
            reason: string;
        };
        BlockWordRemoved: {
            status: string;
            word: string;
            message: string;
        };
        BlockWordSuggestions: {
            suggestions: components["schemas"]["Suggestion"][];
            /** Format: int32 */
            count: number;
        };
        BlockWordsCleared: {
            status: string;
            /** Format: int32 */
            entries_removed: number;
        };
        BookIn: {
            amount?: number | null;
            reference: string;
        };
        CachePromptResult: {
            template_id: string;
            input_data?: components["schemas"]["TemplateInput"] | null;
            result_data?: components["schemas"]["ResultData"] | null;
            /** Format: int32 */
            generation_time_ms?: number | null;
            /** Format: double */
            cost_usd?: number | null;
        };
        CachedPrompt: {
            cached: boolean;
            template_id: components["schemas"]["UUID"];
            prompt: string;
            input_image_url: string | null;
            input_video_url: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            result_thumbnail_url: string | null;
            result_watermarked_url: string | null;
            cached_at: string | null;
        };
        CallbackSecret: {
            secret: string;
        };
        CancelIn: {
            request_refund?: boolean;
        };
        CancelResult: {
            success: boolean;
            subscription_id: components["schemas"]["UUID"];
            status: string;
            refund_processed: boolean;
            refund_amount: number | null;
            active_until: components["schemas"]["Instant"];
            message: string;
            error: string | null;
        };
        ChangePasswordRequest: {
            current_password: string;
            new_password: string;
        };
        CheckoutOut: {
            success: boolean;
            checkout_url: string;
            is_mock: boolean;
        };
        ChosenPrompt: {
            prompt: string;
            prompt_localized: string | null;
            group: string;
            sub_topic: string;
            template_id: components["schemas"]["UUID"] | null;
            has_cached_result: boolean;
            cached_result: components["schemas"]["ChosenPromptResult"] | null;
        };
        ChosenPromptResult: {
            input_image_url: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
        };
        CollectAnswer: {
            success: boolean;
            material_id: components["schemas"]["UUID"] | null;
            message: string | null;
        };
        CollectionStats: {
            /** Format: int64 */
            total_collected: number;
            /** Format: int64 */
            total_promoted: number;
            /** Format: int64 */
            pending_review: number;
            /** Format: double */
            quality_threshold: number;
        };
        Completed: {
            success: boolean;
            message: string;
            order_number: string;
        };
        ConsumeIn: {
            service_type: string;
            generation_id: string;
        };
        ConsumeOut: {
            success: boolean;
            /** Format: int32 */
            credits_used: number;
            already_charged: boolean;
            balance: components["schemas"]["BalanceOut"];
        };
        ContactRequest: {
            name: string;
            email: string;
            company?: string | null;
            message: string;
        };
        ContactSent: {
            success: boolean;
            message: string;
        };
        ConversationCleared: {
            success: boolean;
            cleared: boolean;
            conversation_id: string;
        };
        CreateIn: {
            order_id: string;
            /** Format: int32 */
            amount: number;
            item_name: string;
            description?: string | null;
            payment_method?: string | null;
            recurring?: boolean | null;
            invoice?: components["schemas"]["InvoiceDetails"] | null;
        };
        CreateOut: {
            success: boolean;
            payment_url: string;
            form_data: {
                [key: string]: unknown;
            };
            message: string;
        };
        Credits: {
            /** Format: int32 */
            subscription: number;
            /** Format: int32 */
            purchased: number;
            /** Format: int32 */
            bonus: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            available: number;
            /** Format: int32 */
            used: number;
        };
        DailyQuota: {
            /** Format: int32 */
            remaining: number;
            /** Format: int32 */
            total: number;
            reset_at: components["schemas"]["Instant"];
        };
        Day: {
            date: string;
            /** Format: int64 */
            count: number;
        };
        Decided: {
            at: components["schemas"]["Instant"];
            event: string;
            provider: string | null;
            error_class: string | null;
            reason: string | null;
        };
        DemoAvatar: {
            id: components["schemas"]["UUID"];
            topic: string;
            language: string;
            script: string;
            video_url: string;
            thumbnail_url: string;
            title: string;
            /** Format: int32 */
            view_count: number;
            /** Format: double */
            quality_score: number;
        };
        DemoAvatarTopic: {
            topic_id: string;
            name: string;
            /** Format: int64 */
            count: number;
            has_materials: boolean;
        };
        DemoAvatarTopics: {
            language: string;
            topics: components["schemas"]["DemoAvatarTopic"][];
        };
        DemoCategory: {
            slug: string;
            name: string;
            /** Format: int32 */
            topic_count: number;
            sample_topics: string[];
        };
        DemoCategoryVideo: {
            id: components["schemas"]["UUID"];
            title: string;
            description: string | null;
            prompt: string;
            video_url: string;
            thumbnail_url: string | null;
            /** Format: double */
            duration_seconds: number;
            style: string | null;
            category_slug: string;
        };
        DemoCleanup: {
            /** @example cleanup_complete */
            status: string;
            /** Format: int32 */
            cleaned_count: number;
        };
        DemoExample: {
            id: components["schemas"]["UUID"];
            topic: string;
            topic_display: string;
            prompt: string;
            image_url: string;
            video_url: string | null;
            thumbnail_url: string;
            title: string | null;
            style_tags: string[];
        };
        DemoGeneratePaidRequest: {
            /** @example a wrist watch */
            prompt: string;
            tool?: string | null;
            style?: string | null;
            /** @example /static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png */
            image_url?: string | null;
            image_base64?: string | null;
            params?: {
                [key: string]: unknown;
            } | null;
        };
        DemoGeneratePaidResponse: {
            success: boolean;
            original_prompt: string;
            enhanced_prompt: string | null;
            image_description: string | null;
            image_tags: string[];
            input_image_url: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            material_id: string | null;
            generation_steps: components["schemas"]["DemoGenerationStep"][];
            /**
             * Format: int32
             * @example 3
             */
            credits_used: number;
            error: string | null;
            blocked_reason: string | null;
            task_id: string | null;
        };
        DemoGenerateRequest: {
            /** @example product_scene */
            tool?: string | null;
            /** @example /static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png */
            image_url?: string | null;
            prompt?: string | null;
            /**
             * @example {
             *       "scene_type": "studio"
             *     }
             */
            params?: {
                [key: string]: unknown;
            } | null;
            style?: string | null;
        };
        DemoGenerateResponse: {
            success: boolean;
            image_url: string | null;
            video_url: string | null;
            /**
             * Format: int32
             * @example 10
             */
            credits_used: number;
            message: string | null;
            from_cache: boolean;
            /** Format: double */
            similarity_score: number | null;
            original_prompt: string | null;
            enhanced_prompt: string | null;
            video_url_watermarked: string | null;
            /** Format: int32 */
            demo_uses_remaining: number | null;
            error: string | null;
            blocked_reason: string | null;
            task_id: string | null;
        };
        DemoGenerationStep: {
            /** Format: int32 */
            step: number;
            api: string | null;
            action: string;
            model: string | null;
        };
        DemoImageRequest: {
            /** @example a cat at the window */
            prompt: string;
            /** @example anime */
            style?: string | null;
        };
        DemoImageResponse: {
            success: boolean;
            prompt: string;
            image_url: string | null;
            original_url: string | null;
            style_name: string | null;
            error: string | null;
            /**
             * Format: int32
             * @example 5
             */
            credits_used: number;
            task_id: string | null;
        };
        DemoLandingExample: {
            id: components["schemas"]["UUID"];
            category: string;
            title: string;
            title_zh: string | null;
            title_en: string | null;
            prompt: string;
            thumb: string;
            video: string;
            avatar_video: string | null;
            duration: string;
            topic: string;
        };
        DemoLandingExamples: {
            success: boolean;
            examples: components["schemas"]["DemoLandingExample"][];
            avatar_language: string;
            pagination: components["schemas"]["DemoLandingPagination"];
        };
        DemoLandingPagination: {
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            per_page: number;
            /** Format: int64 */
            total: number;
            /** Format: int32 */
            total_pages: number;
            has_more: boolean;
        };
        DemoLandingVideo: {
            id: components["schemas"]["UUID"];
            title: string;
            video_url: string;
            thumb: string;
            prompt: string;
            topic: string;
        };
        DemoPreset: {
            id: components["schemas"]["UUID"];
            prompt: string;
            prompt_zh: string | null;
            input_image_url: string | null;
            input_video_url: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            result_watermarked_url: string | null;
            thumbnail_url: string | null;
            topic: string;
            input_params: {
                [key: string]: unknown;
            };
            style_tags: string[];
            group: string;
            result_description: string | null;
            language: string;
        };
        DemoRandomVideo: {
            id: components["schemas"]["UUID"];
            title: string;
            prompt: string;
            video_url: string;
            thumbnail_url: string | null;
            /** Format: double */
            duration: number;
            style: string | null;
            category: string;
        };
        DemoRandomVideos: {
            category: string;
            videos: components["schemas"]["DemoRandomVideo"][];
            /** Format: int64 */
            total_available: number;
            has_enough: boolean;
        };
        DemoRealtimeRequest: {
            /** @example waves at sunset */
            prompt: string;
            /** @example /static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png */
            image_url?: string | null;
            style?: string | null;
            skip_v2v?: boolean | null;
        };
        DemoRealtimeResponse: {
            success: boolean;
            prompt: string;
            style_name: string | null;
            style_slug: string | null;
            image_url: string | null;
            video_url: string | null;
            enhanced_video_url: string | null;
            steps: components["schemas"]["DemoRealtimeStep"][];
            partial: boolean;
            error: string | null;
            /**
             * Format: int32
             * @example 30
             */
            credits_used: number;
            task_id: string | null;
        };
        DemoRealtimeStep: {
            /** Format: int32 */
            step: number;
            name: string;
            /** @example completed */
            status: string;
        };
        DemoRegeneration: {
            /** @example regeneration_started */
            status: string;
            /** Format: int32 */
            count_per_category: number;
            job_id: string;
        };
        DemoResult: {
            success: boolean;
            message: string;
            task_id: components["schemas"]["UUID"];
            preset_id: components["schemas"]["UUID"];
            result_watermarked_url: string;
            status: string;
        };
        DemoSearchRequest: {
            /** @example a cat at the window */
            prompt: string;
            /** @example anime */
            style?: string | null;
            /** @example animals */
            category?: string | null;
            generate_if_not_found?: boolean | null;
        };
        DemoSearchResponse: {
            success: boolean;
            found_existing: boolean;
            generated_new: boolean;
            /** Format: double */
            match_score: number | null;
            matched_keywords: string[];
            demo: components["schemas"]["FoundImageDemo"] | null;
            error: string | null;
            suggestion: string | null;
            /** Format: int32 */
            credits_used: number;
            task_id: string | null;
        };
        DemoStyle: {
            /** Format: int32 */
            id: number;
            name: string;
            slug: string;
            version: string | null;
        };
        DemoVideoCount: {
            category: string;
            /** Format: int64 */
            count: number;
            /** Format: int32 */
            target: number;
            needs_generation: boolean;
        };
        DemoVideoList: {
            category: string;
            category_name: string;
            videos: components["schemas"]["DemoCategoryVideo"][];
            /** Format: int32 */
            total_count: number;
        };
        DemoVideosEnough: {
            success: boolean;
            message: string;
            /** Format: int32 */
            generated: number;
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            total: number;
        };
        DemoVideosQueued: {
            /** @example queued */
            status: string;
            job_id: string;
            category: string | null;
            /** Format: int32 */
            count: number;
        };
        DesignResponse: {
            success: boolean;
            image_url: string | null;
            description: string | null;
            conversation_id: string | null;
            /**
             * Format: int32
             * @example 1
             */
            turn_count: number | null;
            error: string | null;
            /**
             * Format: int32
             * @example 20
             */
            credits_used: number;
            task_id: string | null;
        };
        DesignStyle: {
            id: string;
            name: string;
            name_zh: string;
            description: string;
            prompt_suffix: string;
        };
        DesignStyleList: {
            styles: components["schemas"]["DesignStyle"][];
        };
        Detail: {
            user: components["schemas"]["AdminUser"];
            /** Format: int64 */
            generation_count: number;
            is_online: boolean;
            recent_transactions: components["schemas"]["AuthLedgerLine"][];
            unavailable: string[];
        };
        DiscrepancyPage: {
            discrepancies: components["schemas"]["Finding"][];
            /** Format: int32 */
            total: number;
        };
        Done: {
            success: boolean;
        };
        EffectResponse: {
            success: boolean;
            output_url: string | null;
            result_url: string | null;
            /** @example watercolor */
            style?: string;
            /** @example 4k */
            resolution?: string;
            /** @example denoise */
            enhancement?: string;
            /**
             * Format: int32
             * @example 8
             */
            credits_used: number;
            error: string | null;
            task_id: string | null;
        };
        EffectStyle: {
            id: string;
            name: string;
            name_zh: string;
            category: string;
            preview_url: string;
        };
        EraseRequest: {
            password: string;
        };
        EstimateIn: {
            service_type: string;
        };
        EstimateOut: {
            service_type: string;
            /** Format: int32 */
            credits_needed: number;
            display_name: string;
            resolution: string | null;
            /** Format: int32 */
            max_duration: number | null;
        };
        EventDetail: {
            event: components["schemas"]["EventOut"];
            headers: string | null;
            raw: string;
        };
        EventOut: {
            id: components["schemas"]["UUID"];
            provider: string;
            event_id: string;
            type: string;
            order_number: string | null;
            proof: string | null;
            source: string | null;
            outcome: string | null;
            /** Format: int32 */
            attempts: number;
            last_error: string | null;
            occurred_at: components["schemas"]["Instant"] | null;
            received_at: components["schemas"]["Instant"];
            applied_at: components["schemas"]["Instant"] | null;
        };
        EventPage: {
            events: components["schemas"]["EventOut"][];
            next_cursor: string | null;
        };
        ExampleTopic: {
            slug: string;
            name_zh: string | null;
            name_en: string | null;
            /** Format: int64 */
            count: number;
        };
        ExampleTopics: {
            topics: components["schemas"]["ExampleTopic"][];
            /** Format: int32 */
            total: number;
        };
        Expiring: {
            bucket: string;
            /** Format: int32 */
            credits: number;
            expires_at: components["schemas"]["Instant"];
        };
        ExportOut: {
            user_id: components["schemas"]["UUID"];
            exported_at: components["schemas"]["Instant"];
            services: {
                [key: string]: components["schemas"]["JsonNode"];
            };
        };
        Features: {
            /** Format: int32 */
            max_video_length: number;
            max_resolution: string;
            has_watermark: boolean;
            priority_queue: boolean;
            api_access: boolean;
            can_use_effects: boolean;
            batch_processing: boolean;
            custom_styles: boolean;
        };
        Finding: {
            id: components["schemas"]["UUID"];
            kind: string;
            subject: string;
            order_number: string | null;
            user_id: components["schemas"]["UUID"] | null;
            detail: string;
            found_at: components["schemas"]["Instant"];
            resolved_at: components["schemas"]["Instant"] | null;
            resolved_by: components["schemas"]["UUID"] | null;
            resolution: string | null;
        };
        FloorPlan: {
            id: components["schemas"]["UUID"];
            /** @enum {string} */
            source_type: "png" | "jpeg" | "pdf" | "svg" | "dxf";
            sketch_url: string;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            height: number;
            created_at: components["schemas"]["Instant"];
        };
        FloorPlanPicture: {
            success: boolean;
            floor_plan_id: components["schemas"]["UUID"];
            image_url: string | null;
            /** Format: int32 */
            credits_used: number;
            message: string | null;
            task_id: components["schemas"]["UUID"];
        };
        FloorPlanWish: {
            prompt: string;
        };
        FloorPlans: {
            floor_plans: components["schemas"]["FloorPlan"][];
            /** Format: int32 */
            count: number;
        };
        ForgotPasswordRequest: {
            email: string;
        };
        FoundImageDemo: {
            id: string | null;
            prompt: string;
            prompt_normalized: string | null;
            language: string | null;
            image_before: string | null;
            image_after: string | null;
            style_name: string | null;
            style_slug: string | null;
            category: string | null;
            /** Format: double */
            match_score: number | null;
            is_sample: boolean;
        };
        GenerateInteriorRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url?: string | null;
            image_base64?: string | null;
            /** @example a green sofa */
            prompt?: string | null;
            /** @example scandinavian */
            style_id?: string | null;
            /** @example living_room */
            room_type?: string | null;
        };
        GenerateInteriorResponse: {
            success: boolean;
            image_url: string | null;
            description: string | null;
            service_used: string | null;
            rescue_used: string | null;
            error: string | null;
            /**
             * Format: int32
             * @example 20
             */
            credits_used: number;
            task_id: string | null;
        };
        GenerateSceneRequest: {
            /** @example /static/materials/products/product-1.png */
            product_image_url: string;
            /** @example luxury */
            scene_type?: string | null;
            custom_prompt?: string | null;
        };
        GenerationPurchase: {
            /** Format: int32 */
            number: number;
            provider: string;
            backup: boolean;
            state: string;
            model: string | null;
            task_id: string | null;
            error_class: string | null;
            error: string | null;
            cost_usd: number | null;
            reserved_usd: number | null;
            created_at: components["schemas"]["Instant"];
        };
        GenerationTask: {
            task_id: string;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed";
            result_url: string | null;
            error: string | null;
            /** Format: int32 */
            credits_used: number;
            history: components["schemas"]["GenerationTaskStep"][];
        };
        GenerationTaskStep: {
            at: components["schemas"]["Instant"];
            event: string;
            text: string;
        };
        GeoLanguage: {
            language: string;
            country: string;
            ip: string;
            detected: boolean;
        };
        GoenhanceState: {
            available: boolean;
            /** Format: int32 */
            models: number;
        };
        HdEnhanceRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /** @example 4k */
            target_resolution?: string | null;
            /**
             * Format: int32
             * @example 4
             */
            scale?: number | null;
        };
        Heartbeat: {
            success: boolean;
            /** Format: int64 */
            online_users: number | null;
            /** Format: double */
            timestamp: number | null;
            error: string | null;
        };
        History: {
            success: boolean;
            subscriptions: components["schemas"]["PastSubscription"][];
        };
        HistoryItem: {
            task_id: string;
            /** @example product_scene */
            service_type: string;
            /**
             * @example completed
             * @enum {string}
             */
            status: "pending" | "processing" | "completed" | "failed";
            prompt: string | null;
            /** @example image */
            kind: string | null;
            result_url: string | null;
            thumbnail_url: string | null;
            /**
             * Format: int32
             * @example 10
             */
            credits_used: number;
            error: string | null;
            created_at: components["schemas"]["Instant"];
            finished_at: components["schemas"]["Instant"] | null;
        };
        HistoryPage: {
            items: components["schemas"]["HistoryItem"][];
            next_cursor: string | null;
        };
        ImageDemo: {
            id: components["schemas"]["UUID"] | null;
            prompt: string;
            prompt_normalized: string | null;
            language: string | null;
            image_before: string | null;
            image_after: string | null;
            style_name: string | null;
            style_slug: string | null;
            category: string | null;
            /** Format: double */
            match_score: number | null;
            is_sample: boolean;
        };
        ImageVideoRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /** @example the camera circles the product */
            prompt: string;
            /**
             * Format: int32
             * @example 5
             */
            length?: number | null;
        };
        ImageVideoResponse: {
            success: boolean;
            video_url: string | null;
            task_id: string | null;
            /** @example pollo */
            service_used: string | null;
            rescue_used: string | null;
            model: string | null;
            error: string | null;
            /**
             * Format: int32
             * @example 5
             */
            length: number;
            /**
             * Format: int32
             * @example 25
             */
            credits_used: number;
            cached: boolean;
        };
        Inspiration: {
            id: components["schemas"]["UUID"];
            title: string;
            thumb: string;
            prompt: string;
            category: string;
        };
        InspirationExamples: {
            success: boolean;
            examples: components["schemas"]["DemoExample"][];
            topics: string[];
            /** Format: int32 */
            total_count: number;
        };
        InspirationList: {
            success: boolean;
            items: components["schemas"]["Inspiration"][];
            category: string;
            language: string;
            /** Format: int32 */
            total: number;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        InteriorEditRequest: {
            conversation_id?: string | null;
            /** @example paint the wall blue */
            prompt: string;
            /** @example /static/uploads/8d9f6a3c.jpg */
            image_url?: string | null;
            image_base64?: string | null;
        };
        InteriorFusionRequest: {
            /** @example /static/uploads/8d9f6a3c.jpg */
            room_image_url?: string | null;
            room_image_base64?: string | null;
            /** @example /static/uploads/8d9f6a3c.jpg */
            style_image_url?: string | null;
            style_image_base64?: string | null;
            prompt?: string | null;
        };
        InteriorGenerateRequest: {
            /** @example a reading corner by the window */
            prompt: string;
            /** @example japanese */
            style_id?: string | null;
            /** @example home_office */
            room_type?: string | null;
        };
        InteriorRedesignRequest: {
            /** @example /static/uploads/8d9f6a3c.jpg */
            room_image_url?: string | null;
            room_image_base64?: string | null;
            /** @example a green sofa and more light */
            prompt: string;
            /** @example scandinavian */
            style_id?: string | null;
            /** @example living_room */
            room_type?: string | null;
            keep_layout?: boolean | null;
        };
        InteriorRoomType: {
            id: string;
            name: string;
            name_zh: string;
        };
        InteriorStyle: {
            id: string;
            name: string;
            name_zh: string;
            description: string;
        };
        InteriorStyleTransferRequest: {
            /** @example /static/uploads/8d9f6a3c.jpg */
            room_image_url?: string | null;
            room_image_base64?: string | null;
            /** @example industrial */
            style_id: string;
        };
        InvoiceDetails: {
            carrier_type?: string | null;
            carrier_number?: string | null;
            love_code?: string | null;
            company_number?: string | null;
            buyer_name?: string | null;
            buyer_address?: string | null;
            buyer_email?: string | null;
            carrier_well_formed?: boolean;
            donation_alone?: boolean;
            company_carrier_possible?: boolean;
            company_named?: boolean;
            company_number_real?: boolean;
        };
        InvoiceOut: {
            id: components["schemas"]["UUID"];
            invoice_number: string;
            order_number: string;
            item: string;
            amount: number;
            currency: string;
            payment_method: string;
            status: string;
            issued_at: components["schemas"]["Instant"];
            pdf_url: string;
            e_invoice_status: string | null;
            e_invoice_number: string | null;
        };
        InvoicePage: {
            success: boolean;
            invoices: components["schemas"]["InvoiceOut"][];
            /** Format: int64 */
            total: number;
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            limit: number;
        };
        Item: {
            id: components["schemas"]["UUID"];
            tool_type: string;
            topic: string | null;
            status: string;
            result_image_url: string | null;
            result_video_url: string | null;
            created_at: components["schemas"]["Instant"];
            generation_steps: components["schemas"]["Step"][];
        };
        JobRecord: {
            id: components["schemas"]["UUID"];
            owner_id: components["schemas"]["UUID"];
            service_type: string;
            operation: string;
            state: string;
            hold: string;
            /** Format: int32 */
            price: number;
            failure: string | null;
            cancelled: boolean;
            created_at: components["schemas"]["Instant"];
            deadline: components["schemas"]["Instant"];
            late_result: boolean;
            decisions: components["schemas"]["Decided"][];
            attempts: components["schemas"]["GenerationPurchase"][];
        };
        /** @description any JSON */
        JsonNode: unknown;
        Jwk: {
            /** @example EC */
            kty: string;
            /** @example sig */
            use: string;
            kid: string;
            /** @example ES256 */
            alg: string;
            /** @example P-256 */
            crv: string;
            x: string;
            y: string;
        };
        Jwks: {
            keys: components["schemas"]["Jwk"][];
        };
        LandingExample: {
            id: string;
            category: string;
            category_label: string;
            duration: string;
            title: string;
            title_zh: string;
            description: string;
            description_zh: string;
            thumbnail: string;
            video_url: string | null;
        };
        LandingFeature: {
            id: string;
            icon: string;
            gradient: string;
            title: string;
            title_zh: string;
            description: string;
            description_zh: string;
        };
        LandingFigure: {
            value: string;
            label: string;
            color: string;
        };
        LandingPlan: {
            id: string;
            name: string;
            name_zh: string;
            /** Format: int32 */
            price: number;
            /** Format: int32 */
            original_price: number;
            currency: string;
            period: string;
            description: string;
            description_zh: string;
            features: string[];
            features_zh: string[];
            is_featured: boolean;
            badge: string | null;
        };
        LandingQuestion: {
            id: string;
            question: string;
            question_zh: string;
            answer: string;
            answer_zh: string;
        };
        LandingStats: {
            users: components["schemas"]["LandingFigure"];
            time_saved: components["schemas"]["LandingFigure"];
            conversion: components["schemas"]["LandingFigure"];
        };
        LandingTestimonial: {
            id: string;
            name: string;
            title: string;
            company: string;
            company_type: string;
            avatar: string | null;
            /** Format: int32 */
            rating: number;
            quote: string;
            quote_zh: string;
        };
        LeonardoState: {
            available: boolean;
            /** Format: int32 */
            tokens: number;
        };
        LibraryCategories: {
            categories: components["schemas"]["LibraryCategory"][];
            /** Format: int32 */
            total_categories: number;
        };
        LibraryCategory: {
            category_id: string;
            category_name: string;
            category_name_zh: string;
            tools: components["schemas"]["LibraryTool"][];
            /** Format: int32 */
            total_tools: number;
        };
        LibraryMissing: {
            category: string;
            category_name: string;
            category_name_zh: string;
            tool_id: string;
            tool_name: string;
            tool_name_zh: string;
            generation_type: string;
            /** Format: int64 */
            missing_count: number;
            /** Format: int64 */
            missing_featured: number;
            default_prompts: string[];
        };
        LibraryRequirement: {
            category: string;
            tool_id: string;
            /** Format: int32 */
            min_count: number;
            /** Format: int64 */
            current_count: number;
            /** Format: int64 */
            missing_count: number;
            is_sufficient: boolean;
        };
        LibraryStatus: {
            /** Format: int64 */
            total_required: number;
            /** Format: int64 */
            total_current: number;
            /** Format: int64 */
            total_missing: number;
            sufficiency_percentage: number;
            is_sufficient: boolean;
            requirements: components["schemas"]["LibraryRequirement"][];
            missing: components["schemas"]["LibraryMissing"][];
        };
        LibraryTool: {
            tool_id: string;
            tool_name: string;
            tool_name_zh: string;
            /** Format: int32 */
            min_showcases: number;
            generation_type: string;
            requires_source_image: boolean;
        };
        LoginRequest: {
            email: string;
            password: string;
            totp_code?: string | null;
        };
        MaterialDecided: {
            success: boolean;
            message: string;
        };
        MaterialDecision: {
            action: string;
            rejection_reason?: string | null;
        };
        MaterialReview: {
            reviewer_id: components["schemas"]["UUID"];
            from_status: string;
            to_status: string;
            reason: string | null;
            reviewed_at: components["schemas"]["Instant"];
        };
        MaterialReviews: {
            reviews: components["schemas"]["MaterialReview"][];
        };
        MaterialsQueued: {
            /** @example queued */
            status: string;
            job_id: string;
        };
        MessageOut: {
            message: string;
            success: boolean;
        };
        ModerationQueue: {
            queue: components["schemas"]["WaitingMaterial"][];
            /** Format: int32 */
            count: number;
        };
        ModerationReviews: {
            reviews: components["schemas"]["Review"][];
            /** Format: int32 */
            count: number;
        };
        ModerationVerdict: {
            is_safe: boolean;
            reason: string | null;
            categories: string[];
        };
        MoreExamples: {
            success: boolean;
            examples: components["schemas"]["DemoLandingExample"][];
            /** Format: int64 */
            total: number;
            avatar_language: string;
        };
        NarrationVoice: {
            id: string;
            name: string;
            name_zh: string;
            language: string;
            gender: string;
        };
        NewBalance: {
            /** Format: int32 */
            subscription: number;
            /** Format: int32 */
            purchased: number;
            /** Format: int32 */
            bonus: number;
            bonus_expiry: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            total: number;
        };
        NewBlockWord: {
            word: string;
            reason?: string | null;
        };
        Newest: {
            generations: components["schemas"]["Item"][];
            /** Format: int32 */
            count: number;
        };
        OnlineCount: {
            /** Format: int64 */
            online_users: number;
        };
        OrderOut: {
            order_number: string;
            status: string;
            amount: number;
            currency: string;
            payment_method: string;
            created_at: components["schemas"]["Instant"];
            paid_at: components["schemas"]["Instant"] | null;
            payment_error: string | null;
            payment_number: components["schemas"]["PaymentNumber"] | null;
        };
        PackageIn: {
            name?: string | null;
            display_name?: string | null;
            name_zh?: string | null;
            name_en?: string | null;
            description?: string | null;
            /** Format: int32 */
            credits?: number | null;
            price?: number | null;
            currency?: string | null;
            price_usd?: number | null;
            price_twd?: number | null;
            /** Format: int32 */
            bonus_credits?: number | null;
            min_plan?: string | null;
            is_popular?: boolean | null;
            is_best_value?: boolean | null;
            /** Format: int32 */
            sort_order?: number | null;
            is_active?: boolean | null;
        };
        PackageOut: {
            id: components["schemas"]["UUID"];
            name: string;
            display_name: string;
            /** Format: int32 */
            credits: number;
            /** Format: int32 */
            bonus_credits: number;
            price: number;
            currency: string;
            price_twd: number | null;
            price_usd: number;
            min_plan: string | null;
            is_popular: boolean;
            is_best_value: boolean;
            is_active: boolean;
        };
        PackagePromo: {
            id: components["schemas"]["UUID"];
            name: string;
            name_zh: string | null;
            name_en: string | null;
            description: string | null;
            /** Format: int32 */
            credits: number;
            price: number;
            currency: string;
            /** Format: int32 */
            bonus_credits: number;
            is_popular: boolean;
            is_best_value: boolean;
            /** Format: int32 */
            sort_order: number;
            is_active: boolean;
            created_at: components["schemas"]["Instant"];
            display_name: string;
            price_twd: number | null;
            min_plan: string | null;
            discounted_price: number | null;
            discount_percentage: number | null;
            promotion_badge: string | null;
        };
        PackagePromos: {
            packages: components["schemas"]["PackagePromo"][];
            active_promotion: components["schemas"]["PromoPublic"] | null;
        };
        PaddleReceived: {
            success: boolean;
        };
        PastSubscription: {
            id: components["schemas"]["UUID"];
            plan_name: string;
            status: string;
            start_date: components["schemas"]["Instant"] | null;
            end_date: components["schemas"]["Instant"] | null;
            auto_renew: boolean;
            created_at: components["schemas"]["Instant"];
        };
        PatternRequest: {
            /** @example lemons and leaves */
            prompt: string;
            /** @example floral */
            style?: string | null;
            /** Format: int32 */
            width?: number | null;
            /** Format: int32 */
            height?: number | null;
        };
        PatternTransferRequest: {
            /** @example /static/materials/products/product-1.png */
            product_image_url: string;
            /** @example /static/materials/products/product-1.png */
            pattern_image_url: string;
            /**
             * Format: double
             * @example 0.5
             */
            blend_strength?: number | null;
        };
        PaymentNumber: {
            kind: string;
            bank_code: string | null;
            number: string | null;
            barcodes: string[];
            expires_at: components["schemas"]["Instant"];
        };
        PersonalQuota: {
            /** Format: int32 */
            remaining: number;
            /** Format: int32 */
            total: number;
            is_exhausted: boolean;
        };
        PlanFull: {
            id: components["schemas"]["UUID"];
            name: string;
            slug: string;
            display_name: string;
            plan_type: string;
            description: string | null;
            price_monthly: number;
            price_yearly: number;
            price_twd: number;
            price_usd: number;
            currency: string;
            /** Format: int32 */
            credits_per_month: number;
            /** Format: int32 */
            monthly_credits: number;
            /** Format: int32 */
            weekly_credits: number;
            topup_discount_rate: number;
            /** Format: int32 */
            max_video_length: number;
            max_resolution: string;
            watermark: boolean;
            priority_queue: boolean;
            api_access: boolean;
            is_active: boolean;
            is_featured: boolean;
            feature_clothing_transform: boolean;
            feature_goenhance: boolean;
            feature_video_gen: boolean;
            feature_batch_processing: boolean;
            feature_custom_styles: boolean;
            created_at: components["schemas"]["Instant"];
        };
        PlanOffer: {
            id: components["schemas"]["UUID"];
            name: string;
            display_name: string;
            description: string | null;
            price_monthly: number;
            price_yearly: number;
            /** Format: int32 */
            monthly_credits: number;
            features: components["schemas"]["Features"];
        };
        PlanSummary: {
            id: components["schemas"]["UUID"];
            name: string;
            plan_type: string;
            description: string | null;
            price_monthly: number;
            price_yearly: number;
            currency: string;
            /** Format: int32 */
            credits_per_month: number;
            is_featured: boolean;
        };
        PlansAndSubscription: {
            plans: components["schemas"]["PlanFull"][];
            current_subscription: components["schemas"]["SubscriptionOut"] | null;
        };
        PortalOut: {
            success: boolean;
            portal_url: string;
            is_mock: boolean;
        };
        PresetList: {
            success: boolean;
            tool_type: string;
            topic: string | null;
            /** Format: int32 */
            count: number;
            presets: components["schemas"]["DemoPreset"][];
        };
        PriceOut: {
            service: string;
            /** Format: int32 */
            credits_per_use: number;
            description: string | null;
            id: components["schemas"]["UUID"];
            service_type: string;
            display_name: string;
            /** Format: int32 */
            credit_cost: number;
            resolution: string | null;
            /** Format: int32 */
            max_duration: number | null;
            min_plan: string | null;
            subscribers_only: boolean;
            is_active: boolean;
        };
        ProductImageRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
        };
        ProductSceneRequest: {
            /** @example /static/materials/products/product-1.png */
            product_image_url: string;
            /** @example studio */
            scene_type?: string | null;
            /** @example with autumn leaves */
            custom_prompt?: string | null;
        };
        ProfileUpdate: {
            username?: string | null;
            full_name?: string | null;
        };
        PromoFull: {
            badge_color: string;
            description_en: string | null;
            code: string;
            end_date: components["schemas"]["Instant"];
            name_zh: string | null;
            description: string | null;
            name_en: string | null;
            description_zh: string | null;
            banner_image_url: string | null;
            name: string;
            discount_type: string;
            id: components["schemas"]["UUID"];
            is_featured: boolean;
            discount_value: number;
            badge_text: string | null;
            start_date: components["schemas"]["Instant"];
            min_purchase_amount: number;
            max_discount_amount: number | null;
            /** Format: int32 */
            max_uses_total: number | null;
            /** Format: int32 */
            max_uses_per_user: number;
            /** Format: int32 */
            current_uses: number;
            applicable_plans: string[];
            applicable_credit_packages: string[];
            /** Format: int32 */
            priority: number;
            is_active: boolean;
            created_at: components["schemas"]["Instant"];
            is_valid: boolean;
            /** Format: int32 */
            remaining_uses: number | null;
        };
        PromoPublic: {
            id: components["schemas"]["UUID"];
            code: string;
            name: string;
            name_zh: string | null;
            name_en: string | null;
            description: string | null;
            description_zh: string | null;
            description_en: string | null;
            discount_type: string;
            discount_value: number;
            start_date: components["schemas"]["Instant"];
            end_date: components["schemas"]["Instant"];
            banner_image_url: string | null;
            badge_text: string | null;
            badge_color: string;
            is_featured: boolean;
        };
        PromoteAnswer: {
            success: boolean;
            message: string;
        };
        PromotionIn: {
            code?: string | null;
            name?: string | null;
            name_zh?: string | null;
            name_en?: string | null;
            description?: string | null;
            description_zh?: string | null;
            description_en?: string | null;
            discount_type?: string | null;
            discount_value?: number | null;
            min_purchase_amount?: number | null;
            max_discount_amount?: components["schemas"]["JsonNode"] | null;
            start_date?: components["schemas"]["Instant"] | null;
            end_date?: components["schemas"]["Instant"] | null;
            max_uses_total?: components["schemas"]["JsonNode"] | null;
            /** Format: int32 */
            max_uses_per_user?: number | null;
            applicable_plans?: string[] | null;
            applicable_credit_packages?: string[] | null;
            banner_image_url?: string | null;
            badge_text?: string | null;
            badge_color?: string | null;
            /** Format: int32 */
            priority?: number | null;
            is_active?: boolean | null;
            is_featured?: boolean | null;
        };
        PromotionMessage: {
            message: string;
        };
        PromotionSlots: {
            /** Format: int32 */
            remaining: number;
            plan: string;
            discount: string;
            expires_at: components["schemas"]["Instant"];
        };
        PromptAccess: {
            access_level: string;
            can_use_custom_prompts: boolean;
            can_download_original: boolean;
            can_call_api: boolean;
            watermark_results: boolean;
            message: string;
            upgrade_url?: string;
        };
        PromptAnalysis: {
            /** @example Neon-lit Tokyo street at night */
            original: string;
            /** @example neon-lit tokyo street at night */
            normalized: string;
            /** @example en */
            language: string;
            /**
             * @example [
             *       "neon",
             *       "night",
             *       "street",
             *       "tokyo"
             *     ]
             */
            keywords: string[];
            /** @example urban */
            category: string | null;
            /** @example cyberpunk */
            style: string | null;
            /**
             * Format: double
             * @example 0.6667
             */
            confidence: number;
        };
        PromptChoice: {
            group: string;
            sub_topic?: string | null;
            language?: string | null;
            context?: unknown;
        };
        PromptGroup: {
            group: string;
            display_en: string;
            display_zh: string;
            /** Format: int64 */
            template_count: number;
        };
        PromptResultCached: {
            success: boolean;
            template_id: components["schemas"]["UUID"];
            is_cached: boolean;
        };
        PromptSubTopic: {
            sub_topic: string;
            display_en: string;
            display_zh: string;
            /** Format: int64 */
            template_count: number;
        };
        PromptTemplate: {
            id: components["schemas"]["UUID"];
            prompt: string;
            prompt_zh: string | null;
            group: string;
            sub_topic: string;
            input_image_url: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            result_thumbnail_url: string | null;
            result_watermarked_url: string | null;
            title_en: string | null;
            title_zh: string | null;
        };
        PromptTemplateAdded: {
            success: boolean;
            template_id: components["schemas"]["UUID"];
        };
        PromptTemplatesSeeded: {
            success: boolean;
            seeded_counts: {
                [key: string]: number;
            };
        };
        PromptUsage: {
            template_id: string;
            session_id?: string | null;
            source_page?: string | null;
            used_cached?: boolean | null;
            was_successful?: boolean | null;
            /** Format: int32 */
            generation_time_ms?: number | null;
            custom_prompt?: string | null;
            custom_params?: {
                [key: string]: unknown;
            } | null;
        };
        PromptUsageRecorded: {
            success: boolean;
            usage_id: components["schemas"]["UUID"];
        };
        PurchaseIn: {
            package_id: string;
            payment_method?: string | null;
            promotion_code?: string | null;
            invoice?: components["schemas"]["InvoiceDetails"] | null;
        };
        RefreshOut: {
            access_token: string;
            refresh_token: string;
            token_type: string;
            /** Format: int64 */
            expires_in: number;
            user: components["schemas"]["UserOut"];
            access: string;
            refresh: string;
        };
        RefreshRequest: {
            refresh_token?: string | null;
            refresh?: string | null;
        };
        RefundEligibility: {
            eligible: boolean;
            /** Format: int32 */
            days_remaining: number;
            reason: string | null;
            subscription_id: components["schemas"]["UUID"] | null;
        };
        RefundIn: {
            amount?: number | null;
            reason: string;
        };
        RefundOut: {
            success: boolean;
            status: string;
            amount: number;
            reason: string | null;
        };
        RegisterOut: {
            message: string;
            success: boolean;
            email: string;
        };
        RegisterRequest: {
            email: string;
            password: string;
            password_confirm?: string | null;
            username?: string | null;
            full_name?: string | null;
        };
        RejectionList: {
            rejections: components["schemas"]["RejectionOut"][];
        };
        RejectionOut: {
            /** Format: int64 */
            id: number;
            provider: string;
            step: string;
            field: string;
            reason: string;
            source: string | null;
            received_at: components["schemas"]["Instant"];
        };
        RemoveBackgroundBatchRequest: {
            image_urls: string[];
            /** @example white */
            output_format?: string | null;
        };
        RemoveBackgroundRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /** @example png */
            output_format?: string | null;
        };
        Replayed: {
            success: boolean;
            event: components["schemas"]["EventOut"];
        };
        ResendCodeRequest: {
            email: string;
        };
        ResetPasswordRequest: {
            token: string;
            new_password: string;
        };
        ResolveIn: {
            resolution: string;
        };
        ResultData: {
            image_url?: string | null;
            video_url?: string | null;
            thumbnail_url?: string | null;
            watermarked_url?: string | null;
            params?: {
                [key: string]: unknown;
            } | null;
        };
        ResultDownload: {
            download_url: string;
            /** @example vidgo_5f0c6d1e.png */
            filename: string;
            can_download: boolean;
        };
        ResultRemoved: {
            success: boolean;
        };
        Retried: {
            success: boolean;
        };
        RevenueMonth: {
            month: string;
            revenue: number;
        };
        Review: {
            id: string;
            prompt: string;
            source: string;
            /** Format: int32 */
            times: number;
            first_seen_at: components["schemas"]["Instant"];
            last_seen_at: components["schemas"]["Instant"];
        };
        RoomRedesignRequest: {
            /** @example /static/materials/products/product-1.png */
            room_image_url: string;
            /** @example nordic */
            style?: string | null;
            /** @example a green sofa */
            custom_prompt?: string | null;
            preserve_structure?: boolean | null;
        };
        RoomType: {
            id: string;
            name: string;
            name_zh: string;
            context: string;
        };
        RoomTypeList: {
            room_types: components["schemas"]["RoomType"][];
        };
        RoutingChoice: {
            provider: string;
            reason: string;
            trial: boolean;
            price_usd: number;
            adaptations: string[];
            /** Format: int64 */
            open: number;
            /** Format: int32 */
            concurrent: number;
            spent_today_usd: number;
            daily_usd: number | null;
        };
        RoutingExplanation: {
            operation: string;
            candidates: components["schemas"]["RoutingChoice"][];
            skipped: components["schemas"]["RoutingSkipped"][];
        };
        RoutingQuestion: {
            operation: string;
            prompt?: string | null;
            negative_prompt?: string | null;
            /** Format: int32 */
            images?: number;
            parameters?: {
                [key: string]: unknown;
            } | null;
        };
        RoutingSkipped: {
            provider: string;
            reason: string;
            until: components["schemas"]["Instant"] | null;
        };
        SaveShowcaseRequest: {
            tool_category: string;
            tool_id: string;
            source_image_url: string;
            prompt: string;
            result_image_url?: string | null;
            result_video_url?: string | null;
        };
        SavedShowcase: {
            success: boolean;
            id: components["schemas"]["UUID"];
            message: string;
        };
        ServiceState: {
            /** @example ok */
            status: string;
        };
        SessionList: {
            sessions: components["schemas"]["SessionOut"][];
        };
        SessionOut: {
            id: components["schemas"]["UUID"];
            device: string;
            created_at: components["schemas"]["Instant"];
            last_used_at: components["schemas"]["Instant"];
            expires_at: components["schemas"]["Instant"];
            current: boolean;
        };
        ShortVideoRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /**
             * Format: int32
             * @example 5
             */
            motion_strength?: number | null;
            /** @example cinematic */
            style?: string | null;
            script?: string | null;
            voice_id?: string | null;
        };
        ShowcaseList: {
            success: boolean;
            showcases: components["schemas"]["ToolShowcase"][];
            tool_category: string;
            tool_id: string | null;
            /** Format: int32 */
            total_count: number;
        };
        ShowcaseTool: {
            tool_id: string;
            tool_name: string;
            tool_name_zh: string | null;
            /** Format: int64 */
            showcase_count: number;
        };
        ShowcaseToolCategory: {
            category: string;
            category_name: string;
            tools: components["schemas"]["ShowcaseTool"][];
        };
        SimilarPrompt: {
            found: boolean;
            template: components["schemas"]["PromptTemplate"];
        };
        Status: {
            success: boolean;
            has_subscription: boolean;
            subscription_id: components["schemas"]["UUID"] | null;
            status: string;
            plan: components["schemas"]["StatusPlan"] | null;
            start_date: components["schemas"]["Instant"] | null;
            end_date: components["schemas"]["Instant"] | null;
            auto_renew: boolean;
            refund_eligible: boolean;
            /** Format: int32 */
            refund_days_remaining: number;
            credits: components["schemas"]["Credits"];
        };
        StatusPlan: {
            id: components["schemas"]["UUID"];
            name: string;
            display_name: string;
        };
        Step: {
            /** Format: int32 */
            step: number;
            provider: string;
            fallback: boolean;
            model: string | null;
            status: string;
            error: string | null;
        };
        SubscribeIn: {
            plan_id: string;
            billing_cycle?: string | null;
            payment_method?: string | null;
            invoice?: components["schemas"]["InvoiceDetails"] | null;
        };
        SubscribeResult: {
            success: boolean;
            subscription_id: components["schemas"]["UUID"];
            status: string;
            checkout_url: string | null;
            is_mock: boolean;
            message: string | null;
            error: string | null;
            order_number: string | null;
        };
        SubscribedGenerateRequest: {
            /** @example pattern_generate */
            group: string;
            /** @example lemons and leaves */
            prompt: string;
            /** @example default */
            sub_topic?: string | null;
            use_custom?: boolean | null;
            input_data?: components["schemas"]["SubscribedInputData"] | null;
        };
        SubscribedGenerateResponse: {
            template_id: string | null;
            prompt: string;
            group: string;
            sub_topic: string | null;
            input_image_url: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            result_thumbnail_url: string | null;
            can_download: boolean;
            download_url: string | null;
            /**
             * Format: int32
             * @example 5
             */
            credits_used: number;
            message: string | null;
            task_id: string | null;
        };
        SubscribedInputData: {
            image_url?: string | null;
            params?: {
                [key: string]: unknown;
            } | null;
        };
        SubscriptionOut: {
            id: components["schemas"]["UUID"];
            user_id: components["schemas"]["UUID"];
            plan_id: components["schemas"]["UUID"];
            plan: components["schemas"]["PlanSummary"];
            status: string;
            auto_renew: boolean;
            start_date: components["schemas"]["Instant"] | null;
            end_date: components["schemas"]["Instant"] | null;
            created_at: components["schemas"]["Instant"];
        };
        Suggestion: {
            word: string;
            reason: string;
            /** Format: int32 */
            times: number;
            last_seen_at: components["schemas"]["Instant"];
        };
        TemplateApi: {
            endpoint?: string | null;
            provider?: string | null;
            model?: string | null;
        };
        TemplateDownload: {
            download_url: string;
            filename: string;
            can_download: boolean;
        };
        TemplateInput: {
            description?: string | null;
            image_url?: string | null;
            video_url?: string | null;
            params?: {
                [key: string]: unknown;
            } | null;
        };
        TextImage: {
            url: string;
        };
        TextImageRequest: {
            /** @example a teapot of blue glass on a wooden table */
            prompt: string;
            /**
             * Format: int32
             * @example 1024
             */
            width?: number | null;
            /**
             * Format: int32
             * @example 1024
             */
            height?: number | null;
        };
        TextImageResponse: {
            success: boolean;
            image_url: string | null;
            images: components["schemas"]["TextImage"][] | null;
            /** @example piapi */
            service_used: string | null;
            rescue_used: string | null;
            /** @example Qubico/flux1-schnell */
            model: string | null;
            error: string | null;
            /**
             * Format: int32
             * @example 5
             */
            credits_used: number;
            cached: boolean;
            task_id: string | null;
        };
        TokenPair: {
            access: string;
            refresh: string;
        };
        ToolBatchItem: {
            input_url: string;
            success: boolean;
            result_url?: string;
            error?: string;
            task_id?: string;
        };
        ToolCategories: {
            categories: components["schemas"]["ShowcaseToolCategory"][];
            /** Format: int32 */
            total_categories: number;
        };
        ToolResponse: {
            /** @example true */
            success: boolean;
            /** @example /static/private/1767229200.5f0c…/originals/7c1e….png */
            result_url: string | null;
            results: components["schemas"]["ToolBatchItem"][] | null;
            /**
             * Format: int32
             * @example 3
             */
            credits_used: number;
            message: string | null;
            cached: boolean;
            /** @example 5f0c6d1e-1111-4222-8333-0123456789ab */
            task_id: string | null;
        };
        ToolShowcase: {
            id: components["schemas"]["UUID"];
            tool_category: string;
            tool_id: string;
            tool_name: string;
            tool_name_zh: string | null;
            source_image_url: string | null;
            prompt: string;
            prompt_zh: string | null;
            result_image_url: string | null;
            result_video_url: string | null;
            title: string | null;
            title_zh: string | null;
            description: string | null;
            description_zh: string | null;
            /** Format: double */
            duration_seconds: number;
            style_tags: string[];
            is_featured: boolean;
        };
        ToolStyle: {
            id: string;
            name: string;
            name_zh: string;
            category: string;
            preview_url: string;
            prompt: string;
        };
        ToolTemplate: {
            id: string;
            name: string;
            name_zh: string;
            preview_url: string;
            prompt: string;
        };
        TopicExample: {
            /** Format: int32 */
            id: number;
            title: string | null;
            title_zh: string | null;
            before: string | null;
            after: string;
            prompt: string;
            prompt_zh: string | null;
            tool: string;
            description: string | null;
            description_zh: string | null;
            is_video?: boolean;
            style?: string;
            scene?: string;
        };
        TopicExamples: {
            topic: string;
            examples: components["schemas"]["TopicExample"][];
            /** @example database */
            source: string;
        };
        TotpCode: {
            code: string;
        };
        TotpPassword: {
            password: string;
        };
        TotpProof: {
            password: string;
            code: string;
        };
        TotpRecoveryCodes: {
            recovery_codes: string[];
        };
        TotpSecret: {
            secret: string;
            otpauth_uri: string;
        };
        TotpStatus: {
            enabled: boolean;
            /** Format: int32 */
            recovery_codes_left: number;
        };
        TransactionPage: {
            items: components["schemas"]["Tx"][];
            transactions: components["schemas"]["Tx"][];
            /** Format: int64 */
            total: number;
            /** Format: int32 */
            limit: number;
            /** Format: int32 */
            offset: number;
            /** Format: int32 */
            page: number;
            next_cursor: string | null;
        };
        TryOnModel: {
            id: string;
            name: string;
            name_zh: string;
            preview_url: string;
            gender: string;
            body_type: string;
        };
        TryOnRequest: {
            /** @example /static/materials/products/product-1.png */
            garment_image_url: string;
            model_image_url?: string | null;
            /** @example female_01 */
            model_id?: string | null;
            /** @example front */
            angle?: string | null;
            /** @example white */
            background?: string | null;
        };
        Tx: {
            id: components["schemas"]["UUID"];
            user_id: components["schemas"]["UUID"];
            type: string;
            transaction_type: string;
            /** Format: int32 */
            amount: number;
            /** Format: int32 */
            balance_after: number;
            service_type: string | null;
            generation_id: string | null;
            package_id: components["schemas"]["UUID"] | null;
            payment_id: string | null;
            description: string | null;
            created_at: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        UUID: string;
        UploadResponse: {
            /** @example /static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png */
            url: string;
        };
        UsePresetRequest: {
            preset_id: string;
            tool_type?: string | null;
            session_id?: string | null;
        };
        UseTemplateRequest: {
            group: string;
            template_id?: string | null;
            session_id?: string | null;
        };
        UsedPreset: {
            success: boolean;
            preset_id: string;
            result_watermarked_url: string | null;
            result_thumbnail_url: string | null;
            can_download: boolean;
            message: string;
            error: string | null;
        };
        UsedQuota: {
            success: boolean;
            /** Format: int32 */
            remaining: number;
            message: string;
        };
        UsedTemplate: {
            template_id: components["schemas"]["UUID"];
            prompt: string;
            prompt_zh: string | null;
            group: string;
            sub_topic: string;
            input_image_url: string | null;
            result_watermarked_url: string | null;
            result_thumbnail_url: string | null;
            can_download: boolean;
            message: string;
        };
        UserOut: {
            id: components["schemas"]["UUID"];
            email: string;
            username: string | null;
            full_name: string | null;
            is_active: boolean;
            is_verified: boolean;
            email_verified: boolean;
            is_admin: boolean;
            is_superuser: boolean;
            plan_type: string;
            created_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"] | null;
            last_login_at: components["schemas"]["Instant"] | null;
        };
        UserPage: {
            users: components["schemas"]["AdminUser"][];
            /** Format: int64 */
            total: number;
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            per_page: number;
            /** Format: int32 */
            pages: number;
        };
        ValidateIn: {
            promotion_code: string;
        };
        ValidatedPromotion: {
            valid: boolean;
            promotion: components["schemas"]["PromoPublic"] | null;
            message: string;
        };
        VerifyCodeRequest: {
            email: string;
            code: string;
        };
        VerifyEmailRequest: {
            token: string;
        };
        VideoEnhanceRequest: {
            /** @example https://example.com/clip.mp4 */
            video_url: string;
            /** @example denoise */
            enhancement_type?: string | null;
        };
        VideoFromImageRequest: {
            /** @example /static/materials/products/product-1.png */
            image_url: string;
            /**
             * Format: int32
             * @example 5
             */
            motion_strength?: number | null;
            /** @example cinematic */
            style?: string | null;
        };
        VideoStyle: {
            id: string;
            name: string;
            name_zh: string;
            category: string;
            preview_url: string;
            /** Format: int32 */
            model_id: number;
            version: string | null;
        };
        VideoTransformRequest: {
            /** @example https://example.com/clip.mp4 */
            video_url: string;
            /** @example anime_v5 */
            style?: string | null;
            prompt?: string | null;
        };
        WaitingMaterial: {
            id: components["schemas"]["UUID"];
            tool_type: string;
            topic: string;
            prompt: string;
            result_image_url: string | null;
            result_video_url: string | null;
            source: string;
            created_at: components["schemas"]["Instant"];
        };
        WatchDemo: {
            success: boolean;
            video: components["schemas"]["DemoLandingVideo"] | null;
            error: string | null;
        };
        WorkflowCategory: {
            id: string;
            name: string;
            output_type: string;
            /** Format: int32 */
            topic_count: number;
            description: string;
        };
        WorkflowCategoryQueued: {
            /** @example queued */
            status: string;
            job_id: string;
            category: string;
            /** Format: int32 */
            total: number;
        };
        WorkflowParameters: {
            subject: string;
            mood: string;
            /** Format: int32 */
            style_id: number | null;
            language: string;
        };
        WorkflowPreview: {
            topic_id: string;
            category: string;
            output_type: string;
            flow: string;
            prompts: components["schemas"]["WorkflowPrompts"];
            parameters: components["schemas"]["WorkflowParameters"];
        };
        WorkflowPrompts: {
            image_prompt: string;
            effect_prompt: string | null;
        };
        WorkflowQueued: {
            /** @example queued */
            status: string;
            job_id: string;
            topic_id: string;
        };
        WorkflowResult: {
            success: boolean;
            /** @example luxury_watch */
            topic_id: string;
            /** @example product_video */
            category: string;
            /** @example video */
            output_type: string;
            image_url: string | null;
            video_url: string | null;
            error: string | null;
            /**
             * @example [
             *       "image_prompt_built",
             *       "image_generated",
             *       "effect_prompt_built",
             *       "video_generated"
             *     ]
             */
            steps_completed: string[];
            /** Format: double */
            duration_seconds: number;
            metadata: {
                [key: string]: unknown;
            };
        };
        WorkflowRun: {
            job_id: string;
            /** @example category */
            kind: string;
            category: string | null;
            /** @example running */
            status: string;
            /** Format: int32 */
            total: number;
            /** Format: int64 */
            succeeded: number;
            /** Format: int64 */
            failed: number;
            results: components["schemas"]["WorkflowResult"][];
        };
        WorkflowTopic: {
            id: string;
            category: string;
            output_type: string;
            subject: string;
            mood: string;
            tags: string[];
        };
        WorkflowTopicDetail: {
            id: string;
            category: string;
            output_type: string;
            subject: string;
            mood: string;
            tags: string[];
            image_prompt: string;
            effect_prompt: string | null;
            language: string;
            metadata: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description The part that Range names */
        Answer206: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Elsewhere; Location says where */
        Answer302: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Go on with a GET; Location says where */
        Answer303: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not changed since the caller's copy */
        Answer304: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Server-sent events: one progress for each step, then one end, after which the stream closes. The id of an event goes into Last-Event-ID to take a stream up again; comments between them keep it open. */
        GenerationTaskEvents: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example event: progress
                 *     id: 1
                 *     data: {"task_id":"5f0c6d1e-1111-4222-8333-0123456789ab","at":"2026-01-31T10:00:00Z","event":"held","text":"Your credits are reserved"}
                 *
                 *     : still there
                 *
                 *     event: end
                 *     id: 3
                 *     data: {"task_id":"5f0c6d1e-1111-4222-8333-0123456789ab","status":"completed","result_url":"/static/private/1767229200.5f0c…/originals/7c1e….png","error":null,"credits_used":5,"history":[{"at":"2026-01-31T10:00:00Z","event":"held","text":"Your credits are reserved"},{"at":"2026-01-31T10:00:09Z","event":"delivered","text":"Your result is ready"}]}
                 */
                "text/event-stream": components["schemas"]["GenerationTaskEvent"][];
            };
        };
        /** @description Refused: malformed, or not possible as things are */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is not valid */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Not enough credits */
        Problem402: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The account may not do this */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description In conflict with what is there */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A body of this type is not understood */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The range that is asked for is not in the file */
        Problem416: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A field is missing or not valid; detail names each */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Too many requests; Retry-After says when to come back */
        Problem429: {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                RateLimit?: string;
                "RateLimit-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A part of the service gave no usable answer */
        Problem502: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Not available at the moment */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description No answer in time */
        Problem504: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAdminAiServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "services": {},
                     *       "rescue_config": {}
                     *     }
                     */
                    "application/json": components["schemas"]["AiServices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminAudit: {
        parameters: {
            query?: {
                action?: string;
                actor_id?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                service?: string;
                target_id?: string;
                target_type?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "occurred_at": "2022-03-10T16:15:50Z",
                     *           "service": "text",
                     *           "actor_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "actor_email": "text",
                     *           "action": "text",
                     *           "target_type": "text",
                     *           "target_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "before": {},
                     *           "after": {},
                     *           "request_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminChartsGenerations: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "date": "2026-01-31",
                     *         "count": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Day"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminChartsRevenue: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "month": "2026-01",
                     *         "revenue": 1.5
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["RevenueMonth"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminChartsUsersGrowth: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "date": "2026-01-31",
                     *         "count": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Day"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminGenerations: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "generations": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_type": "text",
                     *           "topic": "text",
                     *           "status": "ok",
                     *           "result_image_url": "/static/generated/0f8b1c2d.png",
                     *           "result_video_url": "/static/generated/0f8b1c2d.png",
                     *           "created_at": "2022-03-10T16:15:50Z",
                     *           "generation_steps": [
                     *             {
                     *               "step": 1,
                     *               "provider": "text",
                     *               "fallback": true,
                     *               "model": "text",
                     *               "status": "ok",
                     *               "error": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Newest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminGenerationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "owner_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "service_type": "background_removal",
                     *       "operation": "text",
                     *       "state": "text",
                     *       "hold": "text",
                     *       "price": 1,
                     *       "failure": null,
                     *       "cancelled": true,
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "deadline": "2022-03-10T16:15:50Z",
                     *       "late_result": true,
                     *       "decisions": [
                     *         {
                     *           "at": "2022-03-10T16:15:50Z",
                     *           "event": "text",
                     *           "provider": "text",
                     *           "error_class": "text",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "provider": "text",
                     *           "backup": true,
                     *           "state": "text",
                     *           "model": "text",
                     *           "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "error_class": "text",
                     *           "error": null,
                     *           "cost_usd": 1.5,
                     *           "reserved_usd": 1.5,
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JobRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Always 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "database": {
                     *         "status": "healthy",
                     *         "error": "text"
                     *       },
                     *       "redis": {
                     *         "status": "healthy",
                     *         "error": "text"
                     *       },
                     *       "api_services": {},
                     *       "services": {}
                     *     }
                     */
                    "application/json": {
                        database: components["schemas"]["PartState"];
                        redis: components["schemas"]["PartState"];
                        api_services: {
                            [key: string]: components["schemas"]["PartState"];
                        };
                        services: {
                            [key: string]: components["schemas"]["PartState"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminMaterials: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
                status?: string;
                tool_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "materials": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_type": "text",
                     *           "topic": "text",
                     *           "status": "ok",
                     *           "title_en": "text",
                     *           "title_zh": "text",
                     *           "result_image_url": "/static/generated/0f8b1c2d.png",
                     *           "result_video_url": "/static/generated/0f8b1c2d.png",
                     *           "view_count": 1,
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "pages": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AdminMaterialPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAdminMaterialsByMaterialIdReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "reject",
                 *       "rejection_reason": "blurred"
                 *     }
                 */
                "application/json": components["schemas"]["MaterialDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["MaterialDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminMaterialsByMaterialIdReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reviews": [
                     *         {
                     *           "reviewer_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "from_status": "text",
                     *           "to_status": "text",
                     *           "reason": "text",
                     *           "reviewed_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MaterialReviews"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminModerationQueue: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "queue": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_type": "text",
                     *           "topic": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "result_image_url": "/static/generated/0f8b1c2d.png",
                     *           "result_video_url": "/static/generated/0f8b1c2d.png",
                     *           "source": "text",
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ModerationQueue"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAdminRoutingExplain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operation": "text",
                 *       "prompt": "a teapot of blue glass on a wooden table",
                 *       "negative_prompt": "text",
                 *       "images": 1,
                 *       "parameters": {}
                 *     }
                 */
                "application/json": components["schemas"]["RoutingQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "operation": "text",
                     *       "candidates": [
                     *         {
                     *           "provider": "text",
                     *           "reason": "text",
                     *           "trial": true,
                     *           "price_usd": 1.5,
                     *           "adaptations": [
                     *             "text"
                     *           ],
                     *           "open": 1,
                     *           "concurrent": 1,
                     *           "spent_today_usd": 1.5,
                     *           "daily_usd": 1.5
                     *         }
                     *       ],
                     *       "skipped": [
                     *         {
                     *           "provider": "text",
                     *           "reason": "text",
                     *           "until": "2022-03-10T16:15:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RoutingExplanation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminStatsDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known; unknown figures are 0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "online": {
                     *         "online_users": 1,
                     *         "by_tier": {
                     *           "demo": 2,
                     *           "anonymous": 1
                     *         },
                     *         "active_today": 1,
                     *         "timestamp": "2026-01-31T10:00:00Z"
                     *       },
                     *       "users": {
                     *         "total": 1,
                     *         "new_today": 1,
                     *         "by_plan": {
                     *           "demo": 2,
                     *           "anonymous": 1
                     *         }
                     *       },
                     *       "generations": {
                     *         "today": 1
                     *       },
                     *       "revenue": {
                     *         "month": 1.5
                     *       },
                     *       "timestamp": "2026-01-31T10:00:00Z"
                     *     }
                     */
                    "application/json": {
                        online: components["schemas"]["OnlineFigures"];
                        users: {
                            total: number;
                            new_today: number;
                            /**
                             * @example {
                             *       "demo": 2,
                             *       "anonymous": 1
                             *     }
                             */
                            by_plan: {
                                [key: string]: number;
                            };
                        };
                        generations: {
                            today: number;
                        };
                        revenue: {
                            /** @description USD of the current month */
                            month: number;
                        };
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminStatsOnline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Identities of the last 300 s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "online_users": 1,
                     *       "by_tier": {
                     *         "demo": 2,
                     *         "anonymous": 1
                     *       },
                     *       "active_today": 1,
                     *       "timestamp": "2026-01-31T10:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OnlineFigures"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminStatsUsersByTier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count by tier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "demo": 2,
                     *       "anonymous": 1
                     *     }
                     */
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminUsers: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
                plan?: string;
                search?: string;
                sort_by?: string;
                sort_order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "email": "anna@example.com",
                     *           "name": "pro",
                     *           "plan": "text",
                     *           "is_active": true,
                     *           "is_verified": true,
                     *           "email_verified": true,
                     *           "banned_at": "2022-03-10T16:15:50Z",
                     *           "created_at": "2022-03-10T16:15:50Z",
                     *           "last_login_at": "2022-03-10T16:15:50Z",
                     *           "is_admin": true,
                     *           "subscription_credits": 1,
                     *           "purchased_credits": 1,
                     *           "bonus_credits": 1
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "pages": 1
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "email": "anna@example.com",
                     *         "name": "pro",
                     *         "plan": "text",
                     *         "is_active": true,
                     *         "is_verified": true,
                     *         "email_verified": true,
                     *         "banned_at": "2022-03-10T16:15:50Z",
                     *         "created_at": "2022-03-10T16:15:50Z",
                     *         "last_login_at": "2022-03-10T16:15:50Z",
                     *         "is_admin": true,
                     *         "subscription_credits": 1,
                     *         "purchased_credits": 1,
                     *         "bonus_credits": 1
                     *       },
                     *       "generation_count": 1,
                     *       "is_online": true,
                     *       "recent_transactions": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "amount": 1,
                     *           "balance_after": 1,
                     *           "transaction_type": "text",
                     *           "description": "text",
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "unavailable": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Detail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAdminUsersByIdBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["BanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAdminUsersByIdUnban: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAdminUsersByUserIdCredits: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1,
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["AdjustIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["Adjusted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAdminWsRealtime: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Switching protocols */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            /** @description Not asked to upgrade */
            426: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "api_keys": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "name": "pro",
                     *           "prefix": "text",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "created_at": "2022-03-10T16:15:50Z",
                     *           "expires_at": "2022-03-10T16:15:50Z",
                     *           "last_used_at": "2022-03-10T16:15:50Z",
                     *           "key": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "pro",
                 *       "scopes": [
                 *         "text"
                 *       ],
                 *       "expires_in_days": 1
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "name": "pro",
                     *       "prefix": "text",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "expires_at": "2022-03-10T16:15:50Z",
                     *       "last_used_at": "2022-03-10T16:15:50Z",
                     *       "key": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteAuthApiKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthForgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthGeoLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "language": "en",
                     *       "country": "text",
                     *       "ip": "text",
                     *       "detected": true
                     *     }
                     */
                    "application/json": components["schemas"]["GeoLanguage"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthJwksJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "EC",
                     *           "use": "sig",
                     *           "kid": "text",
                     *           "alg": "ES256",
                     *           "crv": "P-256",
                     *           "x": "text",
                     *           "y": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "subscriber@vidgo.local",
                 *       "password": "vidgo-demo-2026"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "refresh_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "token_type": "bearer",
                     *       "expires_in": 1,
                     *       "user": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "email": "anna@example.com",
                     *         "username": "anna",
                     *         "full_name": "Anna Lin",
                     *         "is_active": true,
                     *         "is_verified": true,
                     *         "email_verified": true,
                     *         "is_admin": true,
                     *         "is_superuser": true,
                     *         "plan_type": "pro",
                     *         "created_at": "2022-03-10T16:15:50Z",
                     *         "updated_at": "2022-03-10T16:15:50Z",
                     *         "last_login_at": "2022-03-10T16:15:50Z"
                     *       },
                     *       "tokens": {
                     *         "access": "text",
                     *         "refresh": "text"
                     *       },
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["AuthOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthLoginForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "anna",
                 *       "password": "correct horse battery staple",
                 *       "totp_code": "text"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    username?: string;
                    password?: string;
                    totp_code?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "refresh_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "token_type": "bearer",
                     *       "expires_in": 1,
                     *       "user": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "email": "anna@example.com",
                     *         "username": "anna",
                     *         "full_name": "Anna Lin",
                     *         "is_active": true,
                     *         "is_verified": true,
                     *         "email_verified": true,
                     *         "is_admin": true,
                     *         "is_superuser": true,
                     *         "plan_type": "pro",
                     *         "created_at": "2022-03-10T16:15:50Z",
                     *         "updated_at": "2022-03-10T16:15:50Z",
                     *         "last_login_at": "2022-03-10T16:15:50Z"
                     *       },
                     *       "tokens": {
                     *         "access": "text",
                     *         "refresh": "text"
                     *       },
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["AuthOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "email": "anna@example.com",
                     *       "username": "anna",
                     *       "full_name": "Anna Lin",
                     *       "is_active": true,
                     *       "is_verified": true,
                     *       "email_verified": true,
                     *       "is_admin": true,
                     *       "is_superuser": true,
                     *       "plan_type": "pro",
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "updated_at": "2022-03-10T16:15:50Z",
                     *       "last_login_at": "2022-03-10T16:15:50Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    putAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "anna",
                 *       "full_name": "Anna Lin"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "email": "anna@example.com",
                     *       "username": "anna",
                     *       "full_name": "Anna Lin",
                     *       "is_active": true,
                     *       "is_verified": true,
                     *       "email_verified": true,
                     *       "is_admin": true,
                     *       "is_superuser": true,
                     *       "plan_type": "pro",
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "updated_at": "2022-03-10T16:15:50Z",
                     *       "last_login_at": "2022-03-10T16:15:50Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["EraseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthMeChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "text",
                 *       "new_password": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthMeExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "exported_at": "2022-03-10T16:15:50Z",
                     *       "services": {}
                     *     }
                     */
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthPagesResetPassword: {
        parameters: {
            query?: {
                reset_password?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says that the link is not worth anything */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says what is wrong with the password */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthPagesResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reset_password": "text",
                 *       "new_password": "text",
                 *       "password_confirm": "text"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    reset_password?: string;
                    new_password?: string;
                    password_confirm?: string;
                };
            };
        };
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says that the link is not worth anything */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            /** @description The page says what is wrong with the password */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthPagesVerifyEmail: {
        parameters: {
            query?: {
                verify_email?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says that the link is not worth anything */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says that the account is banned */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthPagesVerifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verify_email": "text"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    verify_email?: string;
                };
            };
        };
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says that the link is not worth anything */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The page says that the account is banned */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "eyJhbGciOiJFUzI1NiJ9…"
                 *     }
                 */
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "refresh_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "token_type": "bearer",
                     *       "expires_in": 1,
                     *       "user": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "email": "anna@example.com",
                     *         "username": "anna",
                     *         "full_name": "Anna Lin",
                     *         "is_active": true,
                     *         "is_verified": true,
                     *         "email_verified": true,
                     *         "is_admin": true,
                     *         "is_superuser": true,
                     *         "plan_type": "pro",
                     *         "created_at": "2022-03-10T16:15:50Z",
                     *         "updated_at": "2022-03-10T16:15:50Z",
                     *         "last_login_at": "2022-03-10T16:15:50Z"
                     *       },
                     *       "access": "text",
                     *       "refresh": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RefreshOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@example.com",
                 *       "password": "correct horse battery staple",
                 *       "username": "anna",
                 *       "full_name": "Anna Lin"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true,
                     *       "email": "anna@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["RegisterOut"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthResendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ResendCodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthResendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ResendCodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "text",
                 *       "new_password": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "device": "text",
                     *           "created_at": "2022-03-10T16:15:50Z",
                     *           "last_used_at": "2022-03-10T16:15:50Z",
                     *           "expires_at": "2022-03-10T16:15:50Z",
                     *           "current": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteAuthSessions: {
        parameters: {
            query?: {
                keep_current?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteAuthSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAuthTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "enabled": true,
                     *       "recovery_codes_left": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TotpStatus"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["TotpPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "text",
                     *       "otpauth_uri": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthTotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "482913"
                 *     }
                 */
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recovery_codes": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TotpRecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthTotpDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple",
                 *       "code": "482913"
                 *     }
                 */
                "application/json": components["schemas"]["TotpProof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "enabled": true,
                     *       "recovery_codes_left": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TotpStatus"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthTotpRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple",
                 *       "code": "482913"
                 *     }
                 */
                "application/json": components["schemas"]["TotpProof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recovery_codes": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TotpRecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthVerifyCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@example.com",
                 *       "code": "482913"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyCodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "refresh_token": "eyJhbGciOiJFUzI1NiJ9…",
                     *       "token_type": "bearer",
                     *       "expires_in": 1,
                     *       "user": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "email": "anna@example.com",
                     *         "username": "anna",
                     *         "full_name": "Anna Lin",
                     *         "is_active": true,
                     *         "is_verified": true,
                     *         "email_verified": true,
                     *         "is_admin": true,
                     *         "is_superuser": true,
                     *         "plan_type": "pro",
                     *         "created_at": "2022-03-10T16:15:50Z",
                     *         "updated_at": "2022-03-10T16:15:50Z",
                     *         "last_login_at": "2022-03-10T16:15:50Z"
                     *       },
                     *       "tokens": {
                     *         "access": "text",
                     *         "refresh": "text"
                     *       },
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["AuthOut"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postAuthVerifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "text"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postCreditsAdd: {
        parameters: {
            query: {
                amount: number;
                credit_type?: string;
                description?: string;
                expires_at?: string;
                user_id: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "new_balance": {
                     *         "subscription": 1,
                     *         "purchased": 1,
                     *         "bonus": 1,
                     *         "bonus_expiry": "2022-03-10T16:15:50Z",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCreditsBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription_credits": 1,
                     *       "purchased_credits": 1,
                     *       "bonus_credits": 1,
                     *       "remaining_credits": 1,
                     *       "used_credits": 1,
                     *       "total_credits": 1,
                     *       "weekly_limit": 1,
                     *       "weekly_used": 1,
                     *       "reset_date": "2022-03-10T16:15:50Z",
                     *       "subscription": 1,
                     *       "purchased": 1,
                     *       "bonus": 1,
                     *       "bonus_expiry": "2022-03-10T16:15:50Z",
                     *       "subscription_expiry": "2022-03-10T16:15:50Z",
                     *       "total": 1,
                     *       "expiring_soon": [
                     *         {
                     *           "bucket": "text",
                     *           "credits": 1,
                     *           "expires_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BalanceOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postCreditsConsume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service_type": "background_removal",
                 *       "generation_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                 *     }
                 */
                "application/json": components["schemas"]["ConsumeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "credits_used": 1,
                     *       "already_charged": true,
                     *       "balance": {
                     *         "subscription_credits": 1,
                     *         "purchased_credits": 1,
                     *         "bonus_credits": 1,
                     *         "remaining_credits": 1,
                     *         "used_credits": 1,
                     *         "total_credits": 1,
                     *         "weekly_limit": 1,
                     *         "weekly_used": 1,
                     *         "reset_date": "2022-03-10T16:15:50Z",
                     *         "subscription": 1,
                     *         "purchased": 1,
                     *         "bonus": 1,
                     *         "bonus_expiry": "2022-03-10T16:15:50Z",
                     *         "subscription_expiry": "2022-03-10T16:15:50Z",
                     *         "total": 1,
                     *         "expiring_soon": [
                     *           {
                     *             "bucket": "text",
                     *             "credits": 1,
                     *             "expires_at": "2022-03-10T16:15:50Z"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConsumeOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postCreditsEstimate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service_type": "background_removal"
                 *     }
                 */
                "application/json": components["schemas"]["EstimateIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service_type": "background_removal",
                     *       "credits_needed": 3,
                     *       "display_name": "Background removal",
                     *       "resolution": null,
                     *       "max_duration": null
                     *     }
                     */
                    "application/json": components["schemas"]["EstimateOut"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCreditsPackages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "display_name": "text",
                     *         "credits": 1,
                     *         "bonus_credits": 1,
                     *         "price": 1.5,
                     *         "currency": "USD",
                     *         "price_twd": 1.5,
                     *         "price_usd": 1.5,
                     *         "min_plan": "text",
                     *         "is_popular": true,
                     *         "is_best_value": true,
                     *         "is_active": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PackageOut"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCreditsPricing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "service": "text",
                     *         "credits_per_use": 1,
                     *         "description": "text",
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "service_type": "background_removal",
                     *         "display_name": "text",
                     *         "credit_cost": 1,
                     *         "resolution": "text",
                     *         "max_duration": 1,
                     *         "min_plan": "text",
                     *         "subscribers_only": true,
                     *         "is_active": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PriceOut"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postCreditsPurchase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "package_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "payment_method": "ecpay",
                 *       "promotion_code": "text",
                 *       "invoice": {
                 *         "carrier_type": "text",
                 *         "carrier_number": "text",
                 *         "love_code": "text",
                 *         "company_number": "text",
                 *         "buyer_name": "text",
                 *         "buyer_address": "text",
                 *         "buyer_email": "text",
                 *         "carrier_well_formed": true,
                 *         "donation_alone": true,
                 *         "company_carrier_possible": true,
                 *         "company_named": true,
                 *         "company_number_real": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PurchaseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "order_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "package_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "credits": 1,
                     *       "amount": 1.5,
                     *       "currency": "USD",
                     *       "payment_url": "/static/generated/0f8b1c2d.png",
                     *       "status": "ok",
                     *       "order_number": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["BillingPurchase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCreditsTransactions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                offset?: number;
                page?: number;
                transaction_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "user_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "type": "text",
                     *           "transaction_type": "text",
                     *           "amount": 1,
                     *           "balance_after": 1,
                     *           "service_type": "background_removal",
                     *           "generation_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "package_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "payment_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "description": "text",
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "transactions": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "user_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "type": "text",
                     *           "transaction_type": "text",
                     *           "amount": 1,
                     *           "balance_after": 1,
                     *           "service_type": "background_removal",
                     *           "generation_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "package_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "payment_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "description": "text",
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 1,
                     *       "offset": 1,
                     *       "page": 1,
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["TransactionPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCreditsTransactionsExport: {
        parameters: {
            query?: {
                transaction_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoAdminBlockCacheAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "word": "text",
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewBlockWord"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "word": "text",
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["BlockWordAdded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoAdminBlockCacheClear: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "entries_removed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["BlockWordsCleared"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteDemoAdminBlockCacheRemove: {
        parameters: {
            query: {
                word: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "word": "text",
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["BlockWordRemoved"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoAdminBlockCacheSuggestions: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "suggestions": [
                     *         {
                     *           "word": "text",
                     *           "reason": "text",
                     *           "times": 1,
                     *           "last_seen_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["BlockWordSuggestions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteDemoAdminBlockCacheSuggestions: {
        parameters: {
            query: {
                word: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "word": "text",
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["BlockWordRemoved"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoAdminCleanup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "cleanup_complete",
                     *       "cleaned_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DemoCleanup"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoAdminModerationReviews: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reviews": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "source": "text",
                     *           "times": 1,
                     *           "first_seen_at": "2022-03-10T16:15:50Z",
                     *           "last_seen_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ModerationReviews"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteDemoAdminModerationReviewsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoAdminRegenerate: {
        parameters: {
            query?: {
                count_per_category?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "regeneration_started",
                     *       "count_per_category": 1,
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoRegeneration"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoAnalyze: {
        parameters: {
            query: {
                prompt: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "original": "Neon-lit Tokyo street at night",
                     *       "normalized": "neon-lit tokyo street at night",
                     *       "language": "en",
                     *       "keywords": [
                     *         "neon",
                     *         "night",
                     *         "street",
                     *         "tokyo"
                     *       ],
                     *       "category": "urban",
                     *       "style": "cyberpunk",
                     *       "confidence": 0.6667
                     *     }
                     */
                    "application/json": components["schemas"]["PromptAnalysis"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoAvatars: {
        parameters: {
            query?: {
                language?: string;
                limit?: number;
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "language": "en",
                     *       "count": 1,
                     *       "avatars": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "topic": "text",
                     *           "language": "en",
                     *           "script": "text",
                     *           "video_url": "/static/generated/0f8b1c2d.png",
                     *           "thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *           "title": "text",
                     *           "view_count": 1,
                     *           "quality_score": 1.5
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AvatarList"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoAvatarsTopics: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "language": "en",
                     *       "topics": [
                     *         {
                     *           "topic_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "name": "pro",
                     *           "count": 1,
                     *           "has_materials": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DemoAvatarTopics"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoBlockCacheCheck: {
        parameters: {
            query: {
                prompt: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_blocked": true,
                     *       "reason": "text",
                     *       "blocked_words": [
                     *         "text"
                     *       ],
                     *       "source": "text",
                     *       "confidence": 1.5
                     *     }
                     */
                    "application/json": components["schemas"]["BlockCacheCheck"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoBlockCacheStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_blocked_words": 1,
                     *       "cache_hits": 1,
                     *       "prompt_cache_hits": 1,
                     *       "blocked_by_seed": 1,
                     *       "blocked_by_gemini": 1,
                     *       "blocked_by_manual": 1
                     *     }
                     */
                    "application/json": components["schemas"]["BlockCacheStats"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "slug": "text",
                     *         "name": "pro",
                     *         "topic_count": 1,
                     *         "sample_topics": [
                     *           "text"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DemoCategory"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoDownloadByPresetId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["Problem400"];
            /** @description Always: downloads belong to subscribers */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tool": "product_scene",
                 *       "image_url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png",
                 *       "params": {
                 *         "scene_type": "studio"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DemoGenerateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/generated/0f8b1c2d.png",
                     *       "video_url": "/static/generated/0f8b1c2d.png",
                     *       "credits_used": 10,
                     *       "message": null,
                     *       "from_cache": true,
                     *       "similarity_score": 1.5,
                     *       "original_prompt": "text",
                     *       "enhanced_prompt": "text",
                     *       "video_url_watermarked": "text",
                     *       "demo_uses_remaining": 1,
                     *       "error": null,
                     *       "blocked_reason": "text",
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoGenerateResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoGenerateImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a cat at the window",
                 *       "style": "anime"
                 *     }
                 */
                "application/json": components["schemas"]["DemoImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "image_url": "/static/generated/0f8b1c2d.png",
                     *       "original_url": "/static/generated/0f8b1c2d.png",
                     *       "style_name": "text",
                     *       "error": null,
                     *       "credits_used": 5,
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoImageResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoGenerateRealtime: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "waves at sunset",
                 *       "style": "anime",
                 *       "skip_v2v": true
                 *     }
                 */
                "application/json": components["schemas"]["DemoRealtimeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "style_name": "text",
                     *       "style_slug": "text",
                     *       "image_url": "/static/generated/0f8b1c2d.png",
                     *       "video_url": "/static/generated/0f8b1c2d.png",
                     *       "enhanced_video_url": "/static/generated/0f8b1c2d.png",
                     *       "steps": [
                     *         {
                     *           "step": 1,
                     *           "name": "pro",
                     *           "status": "completed"
                     *         }
                     *       ],
                     *       "partial": true,
                     *       "error": null,
                     *       "credits_used": 30,
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoRealtimeResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoGeneratePaid: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a wrist watch",
                 *       "tool": "product_scene",
                 *       "image_url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png"
                 *     }
                 */
                "application/json": components["schemas"]["DemoGeneratePaidRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "original_prompt": "text",
                     *       "enhanced_prompt": "text",
                     *       "image_description": "text",
                     *       "image_tags": [
                     *         "text"
                     *       ],
                     *       "input_image_url": "/static/generated/0f8b1c2d.png",
                     *       "result_image_url": "/static/generated/0f8b1c2d.png",
                     *       "result_video_url": "/static/generated/0f8b1c2d.png",
                     *       "material_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "generation_steps": [
                     *         {
                     *           "step": 1,
                     *           "api": "text",
                     *           "action": "text",
                     *           "model": "text"
                     *         }
                     *       ],
                     *       "credits_used": 3,
                     *       "error": null,
                     *       "blocked_reason": "text",
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoGeneratePaidResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoInspiration: {
        parameters: {
            query?: {
                category?: string;
                count?: number;
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "examples": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "topic": "text",
                     *           "topic_display": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "image_url": "/static/generated/0f8b1c2d.png",
                     *           "video_url": "/static/generated/0f8b1c2d.png",
                     *           "thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *           "title": "text",
                     *           "style_tags": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "topics": [
                     *         "text"
                     *       ],
                     *       "total_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["InspirationExamples"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoInspirations: {
        parameters: {
            query?: {
                category?: string;
                language?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "items": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "title": "text",
                     *           "thumb": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "category": "text"
                     *         }
                     *       ],
                     *       "category": "text",
                     *       "language": "en",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["InspirationList"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoLandingExamples: {
        parameters: {
            query?: {
                language?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "examples": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "category": "text",
                     *           "title": "text",
                     *           "title_zh": "text",
                     *           "title_en": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "thumb": "text",
                     *           "video": "text",
                     *           "avatar_video": "text",
                     *           "duration": "text",
                     *           "topic": "text"
                     *         }
                     *       ],
                     *       "avatar_language": "text",
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 1,
                     *         "total": 1,
                     *         "total_pages": 1,
                     *         "has_more": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DemoLandingExamples"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoLandingViewMore: {
        parameters: {
            query?: {
                category?: string;
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "examples": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "category": "text",
                     *           "title": "text",
                     *           "title_zh": "text",
                     *           "title_en": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "thumb": "text",
                     *           "video": "text",
                     *           "avatar_video": "text",
                     *           "duration": "text",
                     *           "topic": "text"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "avatar_language": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["MoreExamples"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoLandingWatchDemo: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "video": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "title": "text",
                     *         "video_url": "/static/generated/0f8b1c2d.png",
                     *         "thumb": "text",
                     *         "prompt": "a teapot of blue glass on a wooden table",
                     *         "topic": "text"
                     *       },
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["WatchDemo"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoMaterialsCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "categories": [
                     *         {
                     *           "category_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "category_name": "text",
                     *           "category_name_zh": "text",
                     *           "tools": [
                     *             {
                     *               "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *               "tool_name": "text",
                     *               "tool_name_zh": "text",
                     *               "min_showcases": 1,
                     *               "generation_type": "text",
                     *               "requires_source_image": true
                     *             }
                     *           ],
                     *           "total_tools": 1
                     *         }
                     *       ],
                     *       "total_categories": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LibraryCategories"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoMaterialsCollect: {
        parameters: {
            query: {
                generation_id?: string;
                prompt?: string;
                result_image_url?: string;
                result_video_url?: string;
                service_name?: string;
                source_image_url: string;
                user_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "material_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "message": null
                     *     }
                     */
                    "application/json": components["schemas"]["CollectAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoMaterialsCollectionStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_collected": 1,
                     *       "total_promoted": 1,
                     *       "pending_review": 1,
                     *       "quality_threshold": 1.5
                     *     }
                     */
                    "application/json": components["schemas"]["CollectionStats"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoMaterialsPromoteByMaterialId: {
        parameters: {
            query: {
                review_notes?: string;
                tool_category: string;
                tool_id: string;
            };
            header?: never;
            path: {
                material_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["PromoteAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoMaterialsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_required": 1,
                     *       "total_current": 1,
                     *       "total_missing": 1,
                     *       "sufficiency_percentage": 1.5,
                     *       "is_sufficient": true,
                     *       "requirements": [
                     *         {
                     *           "category": "text",
                     *           "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "min_count": 1,
                     *           "current_count": 1,
                     *           "missing_count": 1,
                     *           "is_sufficient": true
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "category": "text",
                     *           "category_name": "text",
                     *           "category_name_zh": "text",
                     *           "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_name": "text",
                     *           "tool_name_zh": "text",
                     *           "generation_type": "text",
                     *           "missing_count": 1,
                     *           "missing_featured": 1,
                     *           "default_prompts": [
                     *             "text"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LibraryStatus"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoModerate: {
        parameters: {
            query: {
                prompt: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_safe": true,
                     *       "reason": "text",
                     *       "categories": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ModerationVerdict"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoPresetsByToolType: {
        parameters: {
            query?: {
                limit?: number;
                topic?: string;
            };
            header?: never;
            path: {
                tool_type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "tool_type": "text",
                     *       "topic": "text",
                     *       "count": 1,
                     *       "presets": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "prompt_zh": "text",
                     *           "input_image_url": "/static/generated/0f8b1c2d.png",
                     *           "input_video_url": "/static/generated/0f8b1c2d.png",
                     *           "result_image_url": "/static/generated/0f8b1c2d.png",
                     *           "result_video_url": "/static/generated/0f8b1c2d.png",
                     *           "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *           "thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *           "topic": "text",
                     *           "input_params": {},
                     *           "style_tags": [
                     *             "text"
                     *           ],
                     *           "group": "text",
                     *           "result_description": "text",
                     *           "language": "en"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PresetList"];
                };
            };
            304: components["responses"]["Answer304"];
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoRandom: {
        parameters: {
            query?: {
                category?: string;
                style?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "prompt_normalized": "text",
                     *       "language": "en",
                     *       "image_before": "text",
                     *       "image_after": "text",
                     *       "style_name": "text",
                     *       "style_slug": "text",
                     *       "category": "text",
                     *       "match_score": 1.5,
                     *       "is_sample": true
                     *     }
                     */
                    "application/json": components["schemas"]["ImageDemo"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a cat at the window",
                 *       "style": "anime",
                 *       "category": "animals",
                 *       "generate_if_not_found": true
                 *     }
                 */
                "application/json": components["schemas"]["DemoSearchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "found_existing": true,
                     *       "generated_new": true,
                     *       "match_score": 1.5,
                     *       "matched_keywords": [
                     *         "text"
                     *       ],
                     *       "demo": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "prompt": "a teapot of blue glass on a wooden table",
                     *         "prompt_normalized": "text",
                     *         "language": "en",
                     *         "image_before": "text",
                     *         "image_after": "text",
                     *         "style_name": "text",
                     *         "style_slug": "text",
                     *         "category": "text",
                     *         "match_score": 1.5,
                     *         "is_sample": true
                     *       },
                     *       "error": null,
                     *       "suggestion": "text",
                     *       "credits_used": 1,
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoSearchResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "name": "pro",
                     *         "slug": "text",
                     *         "version": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DemoStyle"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoToolCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "categories": [
                     *         {
                     *           "category": "text",
                     *           "category_name": "text",
                     *           "tools": [
                     *             {
                     *               "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *               "tool_name": "text",
                     *               "tool_name_zh": "text",
                     *               "showcase_count": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total_categories": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ToolCategories"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoToolShowcasesSave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tool_category": "text",
                 *       "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "source_image_url": "/static/generated/0f8b1c2d.png",
                 *       "prompt": "a teapot of blue glass on a wooden table",
                 *       "result_image_url": "/static/generated/0f8b1c2d.png",
                 *       "result_video_url": "/static/generated/0f8b1c2d.png"
                 *     }
                 */
                "application/json": components["schemas"]["SaveShowcaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["SavedShowcase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoToolShowcasesByToolCategory: {
        parameters: {
            query?: {
                limit?: number;
                tool_id?: string;
            };
            header?: never;
            path: {
                tool_category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "showcases": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_category": "text",
                     *           "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_name": "text",
                     *           "tool_name_zh": "text",
                     *           "source_image_url": "/static/generated/0f8b1c2d.png",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "prompt_zh": "text",
                     *           "result_image_url": "/static/generated/0f8b1c2d.png",
                     *           "result_video_url": "/static/generated/0f8b1c2d.png",
                     *           "title": "text",
                     *           "title_zh": "text",
                     *           "description": "text",
                     *           "description_zh": "text",
                     *           "duration_seconds": 1.5,
                     *           "style_tags": [
                     *             "text"
                     *           ],
                     *           "is_featured": true
                     *         }
                     *       ],
                     *       "tool_category": "text",
                     *       "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "total_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShowcaseList"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoToolShowcasesByToolCategoryByToolId: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                tool_category: string;
                tool_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "showcases": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_category": "text",
                     *           "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "tool_name": "text",
                     *           "tool_name_zh": "text",
                     *           "source_image_url": "/static/generated/0f8b1c2d.png",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "prompt_zh": "text",
                     *           "result_image_url": "/static/generated/0f8b1c2d.png",
                     *           "result_video_url": "/static/generated/0f8b1c2d.png",
                     *           "title": "text",
                     *           "title_zh": "text",
                     *           "description": "text",
                     *           "description_zh": "text",
                     *           "duration_seconds": 1.5,
                     *           "style_tags": [
                     *             "text"
                     *           ],
                     *           "is_featured": true
                     *         }
                     *       ],
                     *       "tool_category": "text",
                     *       "tool_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "total_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShowcaseList"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoTopics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "topics": [
                     *         {
                     *           "slug": "text",
                     *           "name_zh": "text",
                     *           "name_en": "text",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ExampleTopics"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoTopicsByCategory: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       "text"
                     *     ]
                     */
                    "application/json": string[];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "picture.png"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file?: Blob;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoUsePreset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "preset_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "tool_type": "product_scene",
                 *       "session_id": "s-1"
                 *     }
                 */
                "application/json": components["schemas"]["UsePresetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "preset_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "result_watermarked_url": "/static/watermarked/9b1c.png",
                     *       "result_thumbnail_url": "/static/watermarked/9b1c_small.png",
                     *       "can_download": false,
                     *       "message": "Subscribe to download without a watermark.",
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["UsedPreset"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoVideosGenerateAll: {
        parameters: {
            query?: {
                videos_per_category?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "queued",
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "category": "text",
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DemoVideosQueued"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoVideosByCategory: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "text",
                     *       "category_name": "text",
                     *       "videos": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "title": "text",
                     *           "description": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "video_url": "/static/generated/0f8b1c2d.png",
                     *           "thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *           "duration_seconds": 1.5,
                     *           "style": "text",
                     *           "category_slug": "text"
                     *         }
                     *       ],
                     *       "total_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DemoVideoList"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoVideosByCategoryCount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "text",
                     *       "count": 1,
                     *       "target": 1,
                     *       "needs_generation": true
                     *     }
                     */
                    "application/json": components["schemas"]["DemoVideoCount"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postDemoVideosByCategoryGenerate: {
        parameters: {
            query?: {
                count?: number;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There are enough */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done.",
                     *       "generated": 1,
                     *       "failed": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DemoVideosEnough"];
                };
            };
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "queued",
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "category": "text",
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DemoVideosQueued"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoVideosByCategoryRandom: {
        parameters: {
            query?: {
                count?: number;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "category": "text",
                     *       "videos": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "title": "text",
                     *           "prompt": "a teapot of blue glass on a wooden table",
                     *           "video_url": "/static/generated/0f8b1c2d.png",
                     *           "thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *           "duration": 1.5,
                     *           "style": "text",
                     *           "category": "text"
                     *         }
                     *       ],
                     *       "total_available": 1,
                     *       "has_enough": true
                     *     }
                     */
                    "application/json": components["schemas"]["DemoRandomVideos"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDemoByDemoId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                demo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "prompt_normalized": "text",
                     *       "language": "en",
                     *       "image_before": "text",
                     *       "image_after": "text",
                     *       "style_name": "text",
                     *       "style_slug": "text",
                     *       "category": "text",
                     *       "match_score": 1.5,
                     *       "is_sample": true
                     *     }
                     */
                    "application/json": components["schemas"]["ImageDemo"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postEffectsApplyStyle: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png",
                 *       "style_id": "watercolor",
                 *       "intensity": 0.8
                 *     }
                 */
                "application/json": components["schemas"]["ApplyStyleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "output_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "style": "watercolor",
                     *       "credits_used": 8,
                     *       "error": null,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["EffectResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postEffectsHdEnhance: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png",
                 *       "target_resolution": "4k"
                 *     }
                 */
                "application/json": components["schemas"]["HdEnhanceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "output_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "resolution": "4k",
                     *       "credits_used": 10,
                     *       "error": null,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["EffectResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getEffectsStyles: {
        parameters: {
            query?: {
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "anime",
                     *         "name": "VidGo Anime",
                     *         "name_zh": "動漫風格",
                     *         "category": "artistic",
                     *         "preview_url": "/static/styles/anime.jpg"
                     *       },
                     *       {
                     *         "id": "ghibli",
                     *         "name": "VidGo Ghibli",
                     *         "name_zh": "吉卜力風格",
                     *         "category": "artistic",
                     *         "preview_url": "/static/styles/ghibli.jpg"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["EffectStyle"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postEffectsVideoEnhance: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "video_url": "https://example.com/clip.mp4",
                 *       "enhancement_type": "denoise"
                 *     }
                 */
                "application/json": components["schemas"]["VideoEnhanceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "output_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "enhancement": "denoise",
                     *       "credits_used": 12,
                     *       "error": null,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["EffectResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateApiStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "piapi": {
                     *         "status": "healthy",
                     *         "last_check": "2026-01-31T10:00:00Z",
                     *         "failure_count": 0
                     *       },
                     *       "pollo": {
                     *         "status": "healthy",
                     *         "last_check": "2026-01-31T10:00:00Z",
                     *         "failure_count": 0
                     *       },
                     *       "a2e": {
                     *         "status": "healthy",
                     *         "last_check": "2026-01-31T10:00:00Z",
                     *         "failure_count": 0
                     *       },
                     *       "gemini": {
                     *         "status": "healthy",
                     *         "last_check": "2026-01-31T10:00:00Z",
                     *         "failure_count": 0
                     *       },
                     *       "leonardo": {
                     *         "available": false,
                     *         "tokens": 0
                     *       },
                     *       "goenhance": {
                     *         "available": false,
                     *         "models": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiStates"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateCallbackSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                     *     }
                     */
                    "application/json": components["schemas"]["CallbackSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateCallbackSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_plJ3nmyCDGBKInavdOK15jsl5mEyWl0b"
                     *     }
                     */
                    "application/json": components["schemas"]["CallbackSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateExamplesByTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "topic": "product",
                     *       "examples": [
                     *         {
                     *           "id": 1,
                     *           "title": "A watch in a studio",
                     *           "title_zh": "攝影棚裡的手錶",
                     *           "before": "/static/materials/products/product-1.png",
                     *           "after": "/static/watermarked/7c1e….png",
                     *           "prompt": "a wrist watch on a seamless grey studio backdrop",
                     *           "prompt_zh": "灰色背景前的手錶",
                     *           "tool": "product_scene",
                     *           "description": "From a plain photo to a picture for a shop",
                     *           "description_zh": "從一般照片到商店圖片",
                     *           "scene": "studio"
                     *         }
                     *       ],
                     *       "source": "database"
                     *     }
                     */
                    "application/json": components["schemas"]["TopicExamples"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateHistory: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                limit?: number;
                service?: string;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab",
                     *           "service_type": "product_scene",
                     *           "status": "completed",
                     *           "prompt": "on a seamless grey studio backdrop",
                     *           "kind": "image",
                     *           "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *           "thumbnail_url": "/static/generated/7c1e….jpg",
                     *           "credits_used": 10,
                     *           "error": null,
                     *           "created_at": "2026-01-31T10:00:00Z",
                     *           "finished_at": "2026-01-31T10:00:09Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteGenerateHistoryByTaskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ResultRemoved"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateHistoryByTaskIdDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "download_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "filename": "vidgo_5f0c6d1e.png",
                     *       "can_download": true
                     *     }
                     */
                    "application/json": components["schemas"]["ResultDownload"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateI2v: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png",
                 *       "prompt": "the camera circles the product",
                 *       "length": 5
                 *     }
                 */
                "application/json": components["schemas"]["ImageVideoRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "video_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab",
                     *       "service_used": "pollo",
                     *       "rescue_used": null,
                     *       "model": "pixverse/pixverse-v4-5",
                     *       "error": null,
                     *       "length": 5,
                     *       "credits_used": 25,
                     *       "cached": false
                     *     }
                     */
                    "application/json": components["schemas"]["ImageVideoResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateInterior: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png",
                 *       "prompt": "a green sofa",
                 *       "style_id": "scandinavian",
                 *       "room_type": "living_room"
                 *     }
                 */
                "application/json": components["schemas"]["GenerateInteriorRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "service_used": "gemini",
                     *       "rescue_used": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["GenerateInteriorResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateInteriorStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "styles": [
                     *         {
                     *           "id": "modern_minimalist",
                     *           "name": "Modern Minimalist",
                     *           "name_zh": "現代極簡",
                     *           "description": "Plain lines, neutral tones, few pieces and an open room",
                     *           "prompt_suffix": "modern minimalist interior, plain lines, neutral tones, few well-chosen pieces, open space"
                     *         },
                     *         {
                     *           "id": "scandinavian",
                     *           "name": "Scandinavian",
                     *           "name_zh": "北歐風格",
                     *           "description": "Pale wood, white walls, soft fabrics, practical furniture",
                     *           "prompt_suffix": "Scandinavian interior, pale wood, white walls, soft fabrics, practical furniture"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DesignStyleList"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGeneratePatternGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "lemons and leaves",
                 *       "style": "floral",
                 *       "width": 1024,
                 *       "height": 1024
                 *     }
                 */
                "application/json": components["schemas"]["PatternRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 5,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGeneratePatternTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_image_url": "/static/materials/products/product-1.png",
                 *       "pattern_image_url": "/static/materials/products/product-1.png",
                 *       "blend_strength": 0.5
                 *     }
                 */
                "application/json": components["schemas"]["PatternTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 8,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateProductEnhance: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png"
                 *     }
                 */
                "application/json": components["schemas"]["ProductImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 5,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateProductGenerateScene: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_image_url": "/static/materials/products/product-1.png",
                 *       "scene_type": "luxury",
                 *       "custom_prompt": "with autumn leaves"
                 *     }
                 */
                "application/json": components["schemas"]["GenerateSceneRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 10,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateProductRemoveBackground: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png"
                 *     }
                 */
                "application/json": components["schemas"]["ProductImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 3,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateRoomTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_types": [
                     *         {
                     *           "id": "living_room",
                     *           "name": "Living Room",
                     *           "name_zh": "客廳",
                     *           "context": "a living room with a seating area"
                     *         },
                     *         {
                     *           "id": "bedroom",
                     *           "name": "Bedroom",
                     *           "name_zh": "臥室",
                     *           "context": "a bedroom with a comfortable bed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RoomTypeList"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateServiceStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "piapi": {
                     *         "status": "ok"
                     *       },
                     *       "pollo": {
                     *         "status": "ok"
                     *       },
                     *       "goenhance": {
                     *         "status": "unknown"
                     *       },
                     *       "a2e": {
                     *         "status": "ok"
                     *       },
                     *       "gemini": {
                     *         "status": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        [key: string]: components["schemas"]["ServiceState"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateT2i: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a teapot of blue glass on a wooden table"
                 *     }
                 */
                "application/json": components["schemas"]["TextImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "images": [
                     *         {
                     *           "url": "/static/private/1767229200.5f0c…/originals/7c1e….png"
                     *         }
                     *       ],
                     *       "service_used": "piapi",
                     *       "rescue_used": null,
                     *       "model": "Qubico/flux1-schnell",
                     *       "error": null,
                     *       "credits_used": 5,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["TextImageResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateTasksByTaskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab",
                     *       "status": "completed",
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "error": null,
                     *       "credits_used": 5,
                     *       "history": [
                     *         {
                     *           "at": "2026-01-31T10:00:00Z",
                     *           "event": "held",
                     *           "text": "Your credits are reserved"
                     *         },
                     *         {
                     *           "at": "2026-01-31T10:00:01Z",
                     *           "event": "accepted",
                     *           "text": "Your result is being made"
                     *         },
                     *         {
                     *           "at": "2026-01-31T10:00:09Z",
                     *           "event": "delivered",
                     *           "text": "Your result is ready"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GenerationTask"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteGenerateTasksByTaskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab",
                     *       "status": "failed",
                     *       "result_url": null,
                     *       "error": "You cancelled this generation, no credits were used",
                     *       "credits_used": 0,
                     *       "history": [
                     *         {
                     *           "at": "2026-01-31T10:00:00Z",
                     *           "event": "held",
                     *           "text": "Your credits are reserved"
                     *         },
                     *         {
                     *           "at": "2026-01-31T10:00:04Z",
                     *           "event": "failed",
                     *           "text": "The result could not be made, your credits are back"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GenerationTask"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateTasksByTaskIdEvents: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GenerationTaskEvents"];
            /** @description Nothing comes after Last-Event-ID; a browser then stops asking */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateVideoImageToVideo: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png",
                 *       "motion_strength": 5,
                 *       "style": "cinematic"
                 *     }
                 */
                "application/json": components["schemas"]["VideoFromImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "results": null,
                     *       "credits_used": 25,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getGenerateVideoStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "anime",
                     *         "name": "VidGo Anime",
                     *         "name_zh": "動漫風格",
                     *         "category": "artistic",
                     *         "preview_url": "/static/styles/anime.jpg",
                     *         "model_id": 2000,
                     *         "version": null
                     *       },
                     *       {
                     *         "id": "ghibli",
                     *         "name": "VidGo Ghibli",
                     *         "name_zh": "吉卜力風格",
                     *         "category": "artistic",
                     *         "preview_url": "/static/styles/ghibli.jpg",
                     *         "model_id": 1033,
                     *         "version": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["VideoStyle"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postGenerateVideoTransform: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "video_url": "https://example.com/clip.mp4",
                 *       "style": "anime_v5"
                 *     }
                 */
                "application/json": components["schemas"]["VideoTransformRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "results": null,
                     *       "credits_used": 30,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorDemoGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a reading corner by the window",
                 *       "style_id": "japanese",
                 *       "room_type": "home_office"
                 *     }
                 */
                "application/json": components["schemas"]["InteriorGenerateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": null,
                     *       "turn_count": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorDemoRedesign: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image": "picture.png",
                 *       "prompt": "a green sofa",
                 *       "style_id": "scandinavian",
                 *       "room_type": "living_room"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    image?: Blob;
                    prompt?: string;
                    style_id?: string;
                    room_type?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": null,
                     *       "turn_count": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "conversation_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "prompt": "paint the wall blue"
                 *     }
                 */
                "application/json": components["schemas"]["InteriorEditRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "turn_count": 2,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deleteInteriorEditByConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "cleared": true,
                     *       "conversation_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationCleared"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getInteriorFloorPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "floor_plans": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "source_type": "pdf",
                     *           "sketch_url": "/static/private/1767229200.9b2e…/originals/41d0….png",
                     *           "width": 1024,
                     *           "height": 768,
                     *           "created_at": "2026-01-31T10:00:00Z"
                     *         }
                     *       ],
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["FloorPlans"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorFloorPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "picture.png"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file?: Blob;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "source_type": "pdf",
                     *       "sketch_url": "/static/private/1767229200.9b2e…/originals/41d0….png",
                     *       "width": 1024,
                     *       "height": 768,
                     *       "created_at": "2026-01-31T10:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FloorPlan"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorFloorPlansByIdRefine: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a round table in the dining room"
                 *     }
                 */
                "application/json": components["schemas"]["FloorPlanWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "floor_plan_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "credits_used": 20,
                     *       "message": null,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["FloorPlanPicture"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorFloorPlansByIdRender: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "light wood and white walls"
                 *     }
                 */
                "application/json": components["schemas"]["FloorPlanWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "floor_plan_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "credits_used": 20,
                     *       "message": null,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["FloorPlanPicture"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorFusion: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "room_image_url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png",
                 *       "style_image_url": "/static/interior/japanese.jpg",
                 *       "prompt": "keep the window"
                 *     }
                 */
                "application/json": components["schemas"]["InteriorFusionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": null,
                     *       "turn_count": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a reading corner by the window",
                 *       "style_id": "japanese",
                 *       "room_type": "home_office"
                 *     }
                 */
                "application/json": components["schemas"]["InteriorGenerateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": null,
                     *       "turn_count": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorRedesign: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "room_image_url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png",
                 *       "prompt": "a green sofa and more light",
                 *       "style_id": "scandinavian",
                 *       "room_type": "living_room",
                 *       "keep_layout": true
                 *     }
                 */
                "application/json": components["schemas"]["InteriorRedesignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": null,
                     *       "turn_count": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getInteriorRoomTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "living_room",
                     *         "name": "Living Room",
                     *         "name_zh": "客廳"
                     *       },
                     *       {
                     *         "id": "bedroom",
                     *         "name": "Bedroom",
                     *         "name_zh": "臥室"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["InteriorRoomType"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postInteriorStyleTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "room_image_url": "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png",
                 *       "style_id": "industrial"
                 *     }
                 */
                "application/json": components["schemas"]["InteriorStyleTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "image_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "description": "A bright room with a green sofa under the window.",
                     *       "conversation_id": null,
                     *       "turn_count": null,
                     *       "error": null,
                     *       "credits_used": 20,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["DesignResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getInteriorStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "modern_minimalist",
                     *         "name": "Modern Minimalist",
                     *         "name_zh": "現代極簡",
                     *         "description": "Plain lines, neutral tones, few pieces and an open room"
                     *       },
                     *       {
                     *         "id": "scandinavian",
                     *         "name": "Scandinavian",
                     *         "name_zh": "北歐風格",
                     *         "description": "Pale wood, white walls, soft fabrics, practical furniture"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["InteriorStyle"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postLandingContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Anna Lin",
                 *       "email": "anna@example.com",
                 *       "company": "Teapots Ltd",
                 *       "message": "Do you make catalogues?"
                 *     }
                 */
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["ContactSent"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postLandingDemoGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done.",
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "preset_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["DemoResult"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLandingExamples: {
        parameters: {
            query?: {
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "category": "text",
                     *         "category_label": "text",
                     *         "duration": "text",
                     *         "title": "text",
                     *         "title_zh": "text",
                     *         "description": "text",
                     *         "description_zh": "text",
                     *         "thumbnail": "text",
                     *         "video_url": "/static/generated/0f8b1c2d.png"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LandingExample"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLandingFaq: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "question": "text",
                     *         "question_zh": "text",
                     *         "answer": "text",
                     *         "answer_zh": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LandingQuestion"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLandingFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "icon": "text",
                     *         "gradient": "text",
                     *         "title": "text",
                     *         "title_zh": "text",
                     *         "description": "text",
                     *         "description_zh": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LandingFeature"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLandingPricing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "name_zh": "text",
                     *         "price": 1,
                     *         "original_price": 1,
                     *         "currency": "USD",
                     *         "period": "text",
                     *         "description": "text",
                     *         "description_zh": "text",
                     *         "features": [
                     *           "text"
                     *         ],
                     *         "features_zh": [
                     *           "text"
                     *         ],
                     *         "is_featured": true,
                     *         "badge": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LandingPlan"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLandingStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": {
                     *         "value": "text",
                     *         "label": "text",
                     *         "color": "text"
                     *       },
                     *       "time_saved": {
                     *         "value": "text",
                     *         "label": "text",
                     *         "color": "text"
                     *       },
                     *       "conversion": {
                     *         "value": "text",
                     *         "label": "text",
                     *         "color": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LandingStats"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLandingTestimonials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "title": "text",
                     *         "company": "text",
                     *         "company_type": "text",
                     *         "avatar": "text",
                     *         "rating": 1,
                     *         "quote": "text",
                     *         "quote_zh": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LandingTestimonial"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsAdminDiscrepancies: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                resolved?: boolean;
                user_id?: components["schemas"]["UUID"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "discrepancies": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "kind": "text",
                     *           "subject": "text",
                     *           "order_number": "text",
                     *           "user_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "detail": "Not Found",
                     *           "found_at": "2022-03-10T16:15:50Z",
                     *           "resolved_at": "2022-03-10T16:15:50Z",
                     *           "resolved_by": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "resolution": "text"
                     *         }
                     *       ],
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DiscrepancyPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminDiscrepanciesByIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resolution": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ResolveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsAdminEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                order_number?: string;
                outcome?: string;
                provider?: string;
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "provider": "text",
                     *           "event_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "type": "text",
                     *           "order_number": "text",
                     *           "proof": "text",
                     *           "source": "text",
                     *           "outcome": "text",
                     *           "attempts": 1,
                     *           "last_error": "text",
                     *           "occurred_at": "2022-03-10T16:15:50Z",
                     *           "received_at": "2022-03-10T16:15:50Z",
                     *           "applied_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsAdminEventsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "provider": "text",
                     *         "event_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "type": "text",
                     *         "order_number": "text",
                     *         "proof": "text",
                     *         "source": "text",
                     *         "outcome": "text",
                     *         "attempts": 1,
                     *         "last_error": "text",
                     *         "occurred_at": "2022-03-10T16:15:50Z",
                     *         "received_at": "2022-03-10T16:15:50Z",
                     *         "applied_at": "2022-03-10T16:15:50Z"
                     *       },
                     *       "headers": "text",
                     *       "raw": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["EventDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminEventsByIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "event": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "provider": "text",
                     *         "event_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "type": "text",
                     *         "order_number": "text",
                     *         "proof": "text",
                     *         "source": "text",
                     *         "outcome": "text",
                     *         "attempts": 1,
                     *         "last_error": "text",
                     *         "occurred_at": "2022-03-10T16:15:50Z",
                     *         "received_at": "2022-03-10T16:15:50Z",
                     *         "applied_at": "2022-03-10T16:15:50Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminOrdersByNumberChargeback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1.5,
                 *       "reference": "text"
                 *     }
                 */
                "application/json": components["schemas"]["BookIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "status": "ok",
                     *       "amount": 1.5,
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RefundOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminOrdersByNumberEInvoiceRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["Retried"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminOrdersByNumberRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1.5,
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["RefundIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "status": "ok",
                     *       "amount": 1.5,
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RefundOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminOrdersByNumberRefundAbandoned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsAdminOrdersByNumberRefundBooked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1.5,
                 *       "reference": "text"
                 *     }
                 */
                "application/json": components["schemas"]["BookIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "status": "ok",
                     *       "amount": 1.5,
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RefundOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsAdminRejections: {
        parameters: {
            query?: {
                limit?: number;
                provider?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rejections": [
                     *         {
                     *           "id": 1,
                     *           "provider": "text",
                     *           "step": "text",
                     *           "field": "text",
                     *           "reason": "text",
                     *           "source": "text",
                     *           "received_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RejectionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description 1|OK, or 0| and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "amount": 1,
                 *       "item_name": "text",
                 *       "description": "text",
                 *       "payment_method": "ecpay",
                 *       "recurring": true,
                 *       "invoice": {
                 *         "carrier_type": "text",
                 *         "carrier_number": "text",
                 *         "love_code": "text",
                 *         "company_number": "text",
                 *         "buyer_name": "text",
                 *         "buyer_address": "text",
                 *         "buyer_email": "text",
                 *         "carrier_well_formed": true,
                 *         "donation_alone": true,
                 *         "company_carrier_possible": true,
                 *         "company_named": true,
                 *         "company_number_real": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "payment_url": "/static/generated/0f8b1c2d.png",
                     *       "form_data": {},
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["CreateOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsEcpayCheckoutByNumber: {
        parameters: {
            query?: {
                t?: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that goes on to ECPay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            303: components["responses"]["Answer303"];
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsEcpayPaymentInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description 1|OK, or 0| and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsEcpayPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description 1|OK, or 0| and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsEcpayResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description To the dashboard */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsMockCompleteByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Done.",
                     *       "order_number": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Completed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsOrderByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "order_number": "text",
                     *       "status": "ok",
                     *       "amount": 1.5,
                     *       "currency": "USD",
                     *       "payment_method": "ecpay",
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "paid_at": "2022-03-10T16:15:50Z",
                     *       "payment_error": "text",
                     *       "payment_number": {
                     *         "kind": "text",
                     *         "bank_code": "text",
                     *         "number": "text",
                     *         "barcodes": [
                     *           "text"
                     *         ],
                     *         "expires_at": "2022-03-10T16:15:50Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsPaddleCheckout: {
        parameters: {
            query: {
                order_number: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "checkout_url": "/static/generated/0f8b1c2d.png",
                     *       "is_mock": true
                     *     }
                     */
                    "application/json": components["schemas"]["CheckoutOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsPaddleCheckoutByNumber: {
        parameters: {
            query?: {
                t?: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the checkout, or to the dashboard */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsPaddleClassic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            /** @description Not readable */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            /** @description The signature does not fit */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            404: components["responses"]["Problem404"];
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            /** @description Not stored: to be sent again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            504: components["responses"]["Problem504"];
        };
    };
    getPaymentsPaddleCustomerPortal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "portal_url": "/static/generated/0f8b1c2d.png",
                     *       "is_mock": true
                     *     }
                     */
                    "application/json": components["schemas"]["PortalOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPaymentsPaddleWebhook: {
        parameters: {
            query?: never;
            header?: {
                "Paddle-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            /** @description Not readable */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            /** @description The signature does not fit */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            /** @description Not stored: to be sent again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaddleReceived"];
                };
            };
            504: components["responses"]["Problem504"];
        };
    };
    getPlans: {
        parameters: {
            query?: {
                active_only?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "slug": "text",
                     *         "display_name": "text",
                     *         "plan_type": "pro",
                     *         "description": "text",
                     *         "price_monthly": 1.5,
                     *         "price_yearly": 1.5,
                     *         "price_twd": 1.5,
                     *         "price_usd": 1.5,
                     *         "currency": "USD",
                     *         "credits_per_month": 1,
                     *         "monthly_credits": 1,
                     *         "weekly_credits": 1,
                     *         "topup_discount_rate": 1.5,
                     *         "max_video_length": 1,
                     *         "max_resolution": "text",
                     *         "watermark": true,
                     *         "priority_queue": true,
                     *         "api_access": true,
                     *         "is_active": true,
                     *         "is_featured": true,
                     *         "feature_clothing_transform": true,
                     *         "feature_goenhance": true,
                     *         "feature_video_gen": true,
                     *         "feature_batch_processing": true,
                     *         "feature_custom_styles": true,
                     *         "created_at": "2022-03-10T16:15:50Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PlanFull"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPlansCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPlansWithSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plans": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "name": "pro",
                     *           "slug": "text",
                     *           "display_name": "text",
                     *           "plan_type": "pro",
                     *           "description": "text",
                     *           "price_monthly": 1.5,
                     *           "price_yearly": 1.5,
                     *           "price_twd": 1.5,
                     *           "price_usd": 1.5,
                     *           "currency": "USD",
                     *           "credits_per_month": 1,
                     *           "monthly_credits": 1,
                     *           "weekly_credits": 1,
                     *           "topup_discount_rate": 1.5,
                     *           "max_video_length": 1,
                     *           "max_resolution": "text",
                     *           "watermark": true,
                     *           "priority_queue": true,
                     *           "api_access": true,
                     *           "is_active": true,
                     *           "is_featured": true,
                     *           "feature_clothing_transform": true,
                     *           "feature_goenhance": true,
                     *           "feature_video_gen": true,
                     *           "feature_batch_processing": true,
                     *           "feature_custom_styles": true,
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ],
                     *       "current_subscription": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "user_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "plan_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "plan": {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "name": "pro",
                     *           "plan_type": "pro",
                     *           "description": "text",
                     *           "price_monthly": 1.5,
                     *           "price_yearly": 1.5,
                     *           "currency": "USD",
                     *           "credits_per_month": 1,
                     *           "is_featured": true
                     *         },
                     *         "status": "ok",
                     *         "auto_renew": true,
                     *         "start_date": "2022-03-10T16:15:50Z",
                     *         "end_date": "2022-03-10T16:15:50Z",
                     *         "created_at": "2022-03-10T16:15:50Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PlansAndSubscription"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPlansById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "name": "pro",
                     *       "slug": "text",
                     *       "display_name": "text",
                     *       "plan_type": "pro",
                     *       "description": "text",
                     *       "price_monthly": 1.5,
                     *       "price_yearly": 1.5,
                     *       "price_twd": 1.5,
                     *       "price_usd": 1.5,
                     *       "currency": "USD",
                     *       "credits_per_month": 1,
                     *       "monthly_credits": 1,
                     *       "weekly_credits": 1,
                     *       "topup_discount_rate": 1.5,
                     *       "max_video_length": 1,
                     *       "max_resolution": "text",
                     *       "watermark": true,
                     *       "priority_queue": true,
                     *       "api_access": true,
                     *       "is_active": true,
                     *       "is_featured": true,
                     *       "feature_clothing_transform": true,
                     *       "feature_goenhance": true,
                     *       "feature_video_gen": true,
                     *       "feature_batch_processing": true,
                     *       "feature_custom_styles": true,
                     *       "created_at": "2022-03-10T16:15:50Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PlanFull"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromotionsActive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "promotions": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "code": "482913",
                     *           "name": "pro",
                     *           "name_zh": "text",
                     *           "name_en": "text",
                     *           "description": "text",
                     *           "description_zh": "text",
                     *           "description_en": "text",
                     *           "discount_type": "text",
                     *           "discount_value": 1.5,
                     *           "start_date": "2022-03-10T16:15:50Z",
                     *           "end_date": "2022-03-10T16:15:50Z",
                     *           "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *           "badge_text": "text",
                     *           "badge_color": "text",
                     *           "is_featured": true
                     *         }
                     *       ],
                     *       "featured_promotion": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "code": "482913",
                     *         "name": "pro",
                     *         "name_zh": "text",
                     *         "name_en": "text",
                     *         "description": "text",
                     *         "description_zh": "text",
                     *         "description_en": "text",
                     *         "discount_type": "text",
                     *         "discount_value": 1.5,
                     *         "start_date": "2022-03-10T16:15:50Z",
                     *         "end_date": "2022-03-10T16:15:50Z",
                     *         "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *         "badge_text": "text",
                     *         "badge_color": "text",
                     *         "is_featured": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActivePromotions"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromotionsAdminCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "482913",
                 *       "name": "pro",
                 *       "name_zh": "text",
                 *       "name_en": "text",
                 *       "description": "text",
                 *       "description_zh": "text",
                 *       "description_en": "text",
                 *       "discount_type": "text",
                 *       "discount_value": 1.5,
                 *       "min_purchase_amount": 1.5,
                 *       "max_discount_amount": {},
                 *       "start_date": "2022-03-10T16:15:50Z",
                 *       "end_date": "2022-03-10T16:15:50Z",
                 *       "max_uses_total": {},
                 *       "max_uses_per_user": 1,
                 *       "applicable_plans": [
                 *         "text"
                 *       ],
                 *       "applicable_credit_packages": [
                 *         "text"
                 *       ],
                 *       "banner_image_url": "/static/generated/0f8b1c2d.png",
                 *       "badge_text": "text",
                 *       "badge_color": "text",
                 *       "priority": 1,
                 *       "is_active": true,
                 *       "is_featured": true
                 *     }
                 */
                "application/json": components["schemas"]["PromotionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "badge_color": "text",
                     *       "description_en": "text",
                     *       "code": "482913",
                     *       "end_date": "2022-03-10T16:15:50Z",
                     *       "name_zh": "text",
                     *       "description": "text",
                     *       "name_en": "text",
                     *       "description_zh": "text",
                     *       "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *       "name": "pro",
                     *       "discount_type": "text",
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "is_featured": true,
                     *       "discount_value": 1.5,
                     *       "badge_text": "text",
                     *       "start_date": "2022-03-10T16:15:50Z",
                     *       "min_purchase_amount": 1.5,
                     *       "max_discount_amount": 1.5,
                     *       "max_uses_total": 1,
                     *       "max_uses_per_user": 1,
                     *       "current_uses": 1,
                     *       "applicable_plans": [
                     *         "text"
                     *       ],
                     *       "applicable_credit_packages": [
                     *         "text"
                     *       ],
                     *       "priority": 1,
                     *       "is_active": true,
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "is_valid": true,
                     *       "remaining_uses": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PromoFull"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromotionsAdminList: {
        parameters: {
            query?: {
                include_inactive?: boolean;
                limit?: number;
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "badge_color": "text",
                     *         "description_en": "text",
                     *         "code": "482913",
                     *         "end_date": "2022-03-10T16:15:50Z",
                     *         "name_zh": "text",
                     *         "description": "text",
                     *         "name_en": "text",
                     *         "description_zh": "text",
                     *         "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *         "name": "pro",
                     *         "discount_type": "text",
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "is_featured": true,
                     *         "discount_value": 1.5,
                     *         "badge_text": "text",
                     *         "start_date": "2022-03-10T16:15:50Z",
                     *         "min_purchase_amount": 1.5,
                     *         "max_discount_amount": 1.5,
                     *         "max_uses_total": 1,
                     *         "max_uses_per_user": 1,
                     *         "current_uses": 1,
                     *         "applicable_plans": [
                     *           "text"
                     *         ],
                     *         "applicable_credit_packages": [
                     *           "text"
                     *         ],
                     *         "priority": 1,
                     *         "is_active": true,
                     *         "created_at": "2022-03-10T16:15:50Z",
                     *         "is_valid": true,
                     *         "remaining_uses": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PromoFull"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromotionsAdminPackagesCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "pro",
                 *       "display_name": "text",
                 *       "name_zh": "text",
                 *       "name_en": "text",
                 *       "description": "text",
                 *       "credits": 1,
                 *       "price": 1.5,
                 *       "currency": "USD",
                 *       "price_usd": 1.5,
                 *       "price_twd": 1.5,
                 *       "bonus_credits": 1,
                 *       "min_plan": "text",
                 *       "is_popular": true,
                 *       "is_best_value": true,
                 *       "sort_order": 1,
                 *       "is_active": true
                 *     }
                 */
                "application/json": components["schemas"]["PackageIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "name": "pro",
                     *       "name_zh": "text",
                     *       "name_en": "text",
                     *       "description": "text",
                     *       "credits": 1,
                     *       "price": 1.5,
                     *       "currency": "USD",
                     *       "bonus_credits": 1,
                     *       "is_popular": true,
                     *       "is_best_value": true,
                     *       "sort_order": 1,
                     *       "is_active": true,
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "display_name": "text",
                     *       "price_twd": 1.5,
                     *       "min_plan": "text",
                     *       "discounted_price": 1.5,
                     *       "discount_percentage": 1.5,
                     *       "promotion_badge": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PackagePromo"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    putPromotionsAdminPackagesByPackageId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                packageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "pro",
                 *       "display_name": "text",
                 *       "name_zh": "text",
                 *       "name_en": "text",
                 *       "description": "text",
                 *       "credits": 1,
                 *       "price": 1.5,
                 *       "currency": "USD",
                 *       "price_usd": 1.5,
                 *       "price_twd": 1.5,
                 *       "bonus_credits": 1,
                 *       "min_plan": "text",
                 *       "is_popular": true,
                 *       "is_best_value": true,
                 *       "sort_order": 1,
                 *       "is_active": true
                 *     }
                 */
                "application/json": components["schemas"]["PackageIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "name": "pro",
                     *       "name_zh": "text",
                     *       "name_en": "text",
                     *       "description": "text",
                     *       "credits": 1,
                     *       "price": 1.5,
                     *       "currency": "USD",
                     *       "bonus_credits": 1,
                     *       "is_popular": true,
                     *       "is_best_value": true,
                     *       "sort_order": 1,
                     *       "is_active": true,
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "display_name": "text",
                     *       "price_twd": 1.5,
                     *       "min_plan": "text",
                     *       "discounted_price": 1.5,
                     *       "discount_percentage": 1.5,
                     *       "promotion_badge": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PackagePromo"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    putPromotionsAdminByPromotionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "482913",
                 *       "name": "pro",
                 *       "name_zh": "text",
                 *       "name_en": "text",
                 *       "description": "text",
                 *       "description_zh": "text",
                 *       "description_en": "text",
                 *       "discount_type": "text",
                 *       "discount_value": 1.5,
                 *       "min_purchase_amount": 1.5,
                 *       "max_discount_amount": {},
                 *       "start_date": "2022-03-10T16:15:50Z",
                 *       "end_date": "2022-03-10T16:15:50Z",
                 *       "max_uses_total": {},
                 *       "max_uses_per_user": 1,
                 *       "applicable_plans": [
                 *         "text"
                 *       ],
                 *       "applicable_credit_packages": [
                 *         "text"
                 *       ],
                 *       "banner_image_url": "/static/generated/0f8b1c2d.png",
                 *       "badge_text": "text",
                 *       "badge_color": "text",
                 *       "priority": 1,
                 *       "is_active": true,
                 *       "is_featured": true
                 *     }
                 */
                "application/json": components["schemas"]["PromotionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "badge_color": "text",
                     *       "description_en": "text",
                     *       "code": "482913",
                     *       "end_date": "2022-03-10T16:15:50Z",
                     *       "name_zh": "text",
                     *       "description": "text",
                     *       "name_en": "text",
                     *       "description_zh": "text",
                     *       "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *       "name": "pro",
                     *       "discount_type": "text",
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "is_featured": true,
                     *       "discount_value": 1.5,
                     *       "badge_text": "text",
                     *       "start_date": "2022-03-10T16:15:50Z",
                     *       "min_purchase_amount": 1.5,
                     *       "max_discount_amount": 1.5,
                     *       "max_uses_total": 1,
                     *       "max_uses_per_user": 1,
                     *       "current_uses": 1,
                     *       "applicable_plans": [
                     *         "text"
                     *       ],
                     *       "applicable_credit_packages": [
                     *         "text"
                     *       ],
                     *       "priority": 1,
                     *       "is_active": true,
                     *       "created_at": "2022-03-10T16:15:50Z",
                     *       "is_valid": true,
                     *       "remaining_uses": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PromoFull"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    deletePromotionsAdminByPromotionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["PromotionMessage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromotionsApply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "promotion_code": "text",
                 *       "package_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "plan_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "original_amount": 1.5
                 *     }
                 */
                "application/json": components["schemas"]["ApplyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "original_amount": 1.5,
                     *       "discount_amount": 1.5,
                     *       "final_amount": 1.5,
                     *       "promotion_code": "text",
                     *       "promotion_name": "text",
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["AppliedPromotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromotionsInternalRecordUsage: {
        parameters: {
            query: {
                discount_amount: number;
                promotion_id: string;
                user_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["PromotionMessage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromotionsPackages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "packages": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "name": "pro",
                     *           "name_zh": "text",
                     *           "name_en": "text",
                     *           "description": "text",
                     *           "credits": 1,
                     *           "price": 1.5,
                     *           "currency": "USD",
                     *           "bonus_credits": 1,
                     *           "is_popular": true,
                     *           "is_best_value": true,
                     *           "sort_order": 1,
                     *           "is_active": true,
                     *           "created_at": "2022-03-10T16:15:50Z",
                     *           "display_name": "text",
                     *           "price_twd": 1.5,
                     *           "min_plan": "text",
                     *           "discounted_price": 1.5,
                     *           "discount_percentage": 1.5,
                     *           "promotion_badge": "text"
                     *         }
                     *       ],
                     *       "active_promotion": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "code": "482913",
                     *         "name": "pro",
                     *         "name_zh": "text",
                     *         "name_en": "text",
                     *         "description": "text",
                     *         "description_zh": "text",
                     *         "description_en": "text",
                     *         "discount_type": "text",
                     *         "discount_value": 1.5,
                     *         "start_date": "2022-03-10T16:15:50Z",
                     *         "end_date": "2022-03-10T16:15:50Z",
                     *         "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *         "badge_text": "text",
                     *         "badge_color": "text",
                     *         "is_featured": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PackagePromos"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromotionsValidate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "promotion_code": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ValidateIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "valid": true,
                     *       "promotion": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "code": "482913",
                     *         "name": "pro",
                     *         "name_zh": "text",
                     *         "name_en": "text",
                     *         "description": "text",
                     *         "description_zh": "text",
                     *         "description_en": "text",
                     *         "discount_type": "text",
                     *         "discount_value": 1.5,
                     *         "start_date": "2022-03-10T16:15:50Z",
                     *         "end_date": "2022-03-10T16:15:50Z",
                     *         "banner_image_url": "/static/generated/0f8b1c2d.png",
                     *         "badge_text": "text",
                     *         "badge_color": "text",
                     *         "is_featured": true
                     *       },
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["ValidatedPromotion"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsAdminCacheResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "input_data": {
                 *         "description": "text",
                 *         "image_url": "/static/generated/0f8b1c2d.png",
                 *         "video_url": "/static/generated/0f8b1c2d.png",
                 *         "params": {}
                 *       },
                 *       "result_data": {
                 *         "image_url": "/static/generated/0f8b1c2d.png",
                 *         "video_url": "/static/generated/0f8b1c2d.png",
                 *         "thumbnail_url": "/static/generated/0f8b1c2d.png",
                 *         "watermarked_url": "/static/generated/0f8b1c2d.png",
                 *         "params": {}
                 *       },
                 *       "generation_time_ms": 1,
                 *       "cost_usd": 1.5
                 *     }
                 */
                "application/json": components["schemas"]["CachePromptResult"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "is_cached": true
                     *     }
                     */
                    "application/json": components["schemas"]["PromptResultCached"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsAdminSeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "seeded_counts": {}
                     *     }
                     */
                    "application/json": components["schemas"]["PromptTemplatesSeeded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsAdminTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "a teapot of blue glass on a wooden table",
                 *       "group": "text",
                 *       "sub_topic": "text",
                 *       "prompt_translations": {},
                 *       "input_data": {
                 *         "description": "text",
                 *         "image_url": "/static/generated/0f8b1c2d.png",
                 *         "video_url": "/static/generated/0f8b1c2d.png",
                 *         "params": {}
                 *       },
                 *       "result_data": {
                 *         "image_url": "/static/generated/0f8b1c2d.png",
                 *         "video_url": "/static/generated/0f8b1c2d.png",
                 *         "thumbnail_url": "/static/generated/0f8b1c2d.png",
                 *         "watermarked_url": "/static/generated/0f8b1c2d.png",
                 *         "params": {}
                 *       },
                 *       "api_info": {
                 *         "endpoint": "text",
                 *         "provider": "text",
                 *         "model": "text"
                 *       },
                 *       "is_default": true,
                 *       "keywords": [
                 *         "text"
                 *       ],
                 *       "tags": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddPromptTemplate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptTemplateAdded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsCached: {
        parameters: {
            query: {
                group: string;
                prompt: string;
                sub_topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cached": true,
                     *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "input_image_url": "/static/generated/0f8b1c2d.png",
                     *       "input_video_url": "/static/generated/0f8b1c2d.png",
                     *       "result_image_url": "/static/generated/0f8b1c2d.png",
                     *       "result_video_url": "/static/generated/0f8b1c2d.png",
                     *       "result_thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *       "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *       "cached_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["CachedPrompt"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsCheckAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_level": "text",
                     *       "can_use_custom_prompts": true,
                     *       "can_download_original": true,
                     *       "can_call_api": true,
                     *       "watermark_results": true,
                     *       "message": "Done.",
                     *       "upgrade_url": "/static/generated/0f8b1c2d.png"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptAccess"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsDefaultsByGroup: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "prompt": "a teapot of blue glass on a wooden table",
                     *         "prompt_zh": "text",
                     *         "group": "text",
                     *         "sub_topic": "text",
                     *         "input_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_video_url": "/static/generated/0f8b1c2d.png",
                     *         "result_thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *         "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *         "title_en": "text",
                     *         "title_zh": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PromptTemplate"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsDemoDownloadByTemplateId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["Problem400"];
            /** @description Always: downloads belong to subscribers */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsDemoUseTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": "text",
                 *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "session_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                 *     }
                 */
                "application/json": components["schemas"]["UseTemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "prompt_zh": "text",
                     *       "group": "text",
                     *       "sub_topic": "text",
                     *       "input_image_url": "/static/generated/0f8b1c2d.png",
                     *       "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *       "result_thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *       "can_download": true,
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["UsedTemplate"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": "text",
                 *       "sub_topic": "text",
                 *       "language": "en",
                 *       "context": {}
                 *     }
                 */
                "application/json": components["schemas"]["PromptChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "prompt_localized": "text",
                     *       "group": "text",
                     *       "sub_topic": "text",
                     *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "has_cached_result": true,
                     *       "cached_result": {
                     *         "input_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_video_url": "/static/generated/0f8b1c2d.png"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChosenPrompt"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "group": "text",
                     *         "display_en": "text",
                     *         "display_zh": "text",
                     *         "template_count": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PromptGroup"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsGroupsByGroupSubTopics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "sub_topic": "text",
                     *         "display_en": "text",
                     *         "display_zh": "text",
                     *         "template_count": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PromptSubTopic"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsSimilar: {
        parameters: {
            query: {
                group: string;
                prompt: string;
                threshold?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "template": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "prompt": "a teapot of blue glass on a wooden table",
                     *         "prompt_zh": "text",
                     *         "group": "text",
                     *         "sub_topic": "text",
                     *         "input_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_video_url": "/static/generated/0f8b1c2d.png",
                     *         "result_thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *         "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *         "title_en": "text",
                     *         "title_zh": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SimilarPrompt"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsSubscribedDownloadByTemplateId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "download_url": "/static/generated/0f8b1c2d.png",
                     *       "filename": "text",
                     *       "can_download": true
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateDownload"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsSubscribedGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": "pattern_generate",
                 *       "prompt": "lemons and leaves",
                 *       "use_custom": true
                 *     }
                 */
                "application/json": components["schemas"]["SubscribedGenerateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "prompt": "a teapot of blue glass on a wooden table",
                     *       "group": "text",
                     *       "sub_topic": "text",
                     *       "input_image_url": "/static/generated/0f8b1c2d.png",
                     *       "result_image_url": "/static/generated/0f8b1c2d.png",
                     *       "result_video_url": "/static/generated/0f8b1c2d.png",
                     *       "result_thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *       "can_download": true,
                     *       "download_url": "/static/generated/0f8b1c2d.png",
                     *       "credits_used": 5,
                     *       "message": null,
                     *       "task_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["SubscribedGenerateResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getPromptsTemplatesByGroup: {
        parameters: {
            query?: {
                include_premium?: boolean;
                language?: string;
                limit?: number;
                sub_topic?: string;
            };
            header?: never;
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "prompt": "a teapot of blue glass on a wooden table",
                     *         "prompt_zh": "text",
                     *         "group": "text",
                     *         "sub_topic": "text",
                     *         "input_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_image_url": "/static/generated/0f8b1c2d.png",
                     *         "result_video_url": "/static/generated/0f8b1c2d.png",
                     *         "result_thumbnail_url": "/static/generated/0f8b1c2d.png",
                     *         "result_watermarked_url": "/static/generated/0f8b1c2d.png",
                     *         "title_en": "text",
                     *         "title_zh": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PromptTemplate"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postPromptsUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "session_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "source_page": "text",
                 *       "used_cached": true,
                 *       "was_successful": true,
                 *       "generation_time_ms": 1,
                 *       "custom_prompt": "text",
                 *       "custom_params": {}
                 *     }
                 */
                "application/json": components["schemas"]["PromptUsage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "usage_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptUsageRecorded"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getQuotaDaily: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "remaining": 1,
                     *       "total": 1,
                     *       "reset_at": "2022-03-10T16:15:50Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DailyQuota"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getQuotaPromo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "remaining": 1,
                     *       "plan": "text",
                     *       "discount": "text",
                     *       "expires_at": "2022-03-10T16:15:50Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromotionSlots"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postQuotaUse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "remaining": 1,
                     *       "message": "Done."
                     *     }
                     */
                    "application/json": components["schemas"]["UsedQuota"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getQuotaUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "remaining": 1,
                     *       "total": 1,
                     *       "is_exhausted": true
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalQuota"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postSessionHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "online_users": 1,
                     *       "timestamp": 1.5,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["Heartbeat"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSessionOnlineCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "online_users": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OnlineCount"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postSubscriptionsCancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "request_refund": true
                 *     }
                 */
                "application/json": components["schemas"]["CancelIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "subscription_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "status": "ok",
                     *       "refund_processed": true,
                     *       "refund_amount": 1.5,
                     *       "active_until": "2022-03-10T16:15:50Z",
                     *       "message": "Done.",
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["CancelResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSubscriptionsHistory: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "subscriptions": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "plan_name": "text",
                     *           "status": "ok",
                     *           "start_date": "2022-03-10T16:15:50Z",
                     *           "end_date": "2022-03-10T16:15:50Z",
                     *           "auto_renew": true,
                     *           "created_at": "2022-03-10T16:15:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSubscriptionsInvoices: {
        parameters: {
            query?: {
                limit?: number;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "invoices": [
                     *         {
                     *           "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *           "invoice_number": "text",
                     *           "order_number": "text",
                     *           "item": "text",
                     *           "amount": 1.5,
                     *           "currency": "USD",
                     *           "payment_method": "ecpay",
                     *           "status": "ok",
                     *           "issued_at": "2022-03-10T16:15:50Z",
                     *           "pdf_url": "/static/generated/0f8b1c2d.png",
                     *           "e_invoice_status": "text",
                     *           "e_invoice_number": "text"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "page": 1,
                     *       "limit": 1
                     *     }
                     */
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSubscriptionsInvoicesByIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSubscriptionsPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "display_name": "text",
                     *         "description": "text",
                     *         "price_monthly": 1.5,
                     *         "price_yearly": 1.5,
                     *         "monthly_credits": 1,
                     *         "features": {
                     *           "max_video_length": 1,
                     *           "max_resolution": "text",
                     *           "has_watermark": true,
                     *           "priority_queue": true,
                     *           "api_access": true,
                     *           "can_use_effects": true,
                     *           "batch_processing": true,
                     *           "custom_styles": true
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PlanOffer"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSubscriptionsRefundEligibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eligible": true,
                     *       "days_remaining": 1,
                     *       "reason": "text",
                     *       "subscription_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["RefundEligibility"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getSubscriptionsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "has_subscription": true,
                     *       "subscription_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "status": "ok",
                     *       "plan": {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "display_name": "text"
                     *       },
                     *       "start_date": "2022-03-10T16:15:50Z",
                     *       "end_date": "2022-03-10T16:15:50Z",
                     *       "auto_renew": true,
                     *       "refund_eligible": true,
                     *       "refund_days_remaining": 1,
                     *       "credits": {
                     *         "subscription": 1,
                     *         "purchased": 1,
                     *         "bonus": 1,
                     *         "total": 1,
                     *         "available": 1,
                     *         "used": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postSubscriptionsSubscribe: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "billing_cycle": "monthly",
                 *       "payment_method": "ecpay"
                 *     }
                 */
                "application/json": components["schemas"]["SubscribeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "subscription_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "status": "ok",
                     *       "checkout_url": "/static/generated/0f8b1c2d.png",
                     *       "is_mock": true,
                     *       "message": null,
                     *       "error": null,
                     *       "order_number": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["SubscribeResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postSubscriptionsSubscribeDirect: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                 *       "billing_cycle": "monthly",
                 *       "payment_method": "ecpay",
                 *       "invoice": {
                 *         "carrier_type": "text",
                 *         "carrier_number": "text",
                 *         "love_code": "text",
                 *         "company_number": "text",
                 *         "buyer_name": "text",
                 *         "buyer_address": "text",
                 *         "buyer_email": "text",
                 *         "carrier_well_formed": true,
                 *         "donation_alone": true,
                 *         "company_carrier_possible": true,
                 *         "company_named": true,
                 *         "company_number_real": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscribeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "subscription_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "status": "ok",
                     *       "checkout_url": "/static/generated/0f8b1c2d.png",
                     *       "is_mock": true,
                     *       "message": null,
                     *       "error": null,
                     *       "order_number": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["SubscribeResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsAvatar: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png",
                 *       "script": "Welcome to our shop!",
                 *       "language": "en",
                 *       "voice_id": "en-US-nova",
                 *       "duration": 30,
                 *       "aspect_ratio": "9:16",
                 *       "resolution": "720p"
                 *     }
                 */
                "application/json": components["schemas"]["AvatarRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "results": null,
                     *       "credits_used": 30,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getToolsAvatarVoices: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A list for a language, else an object of lists by language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "en-US-alloy",
                     *         "name": "Alloy",
                     *         "gender": "neutral",
                     *         "style": "professional"
                     *       },
                     *       {
                     *         "id": "en-US-echo",
                     *         "name": "Echo",
                     *         "gender": "male",
                     *         "style": "professional"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["AvatarVoice"][] | components["schemas"]["AvatarVoicesByLanguage"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getToolsModelsList: {
        parameters: {
            query?: {
                body_type?: string;
                gender?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "female_01",
                     *         "name": "Female Model 1",
                     *         "name_zh": "女模特 1",
                     *         "preview_url": "/static/models/female_01.jpg",
                     *         "gender": "female",
                     *         "body_type": "slim"
                     *       },
                     *       {
                     *         "id": "female_02",
                     *         "name": "Female Model 2",
                     *         "name_zh": "女模特 2",
                     *         "preview_url": "/static/models/female_02.jpg",
                     *         "gender": "female",
                     *         "body_type": "average"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["TryOnModel"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsProductScene: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_image_url": "/static/materials/products/product-1.png",
                 *       "scene_type": "studio",
                 *       "custom_prompt": "with autumn leaves"
                 *     }
                 */
                "application/json": components["schemas"]["ProductSceneRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 10,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsRemoveBg: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png"
                 *     }
                 */
                "application/json": components["schemas"]["RemoveBackgroundRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 3,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsRemoveBgBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_urls": [
                 *         "/static/materials/products/product-1.png",
                 *         "/static/materials/products/product-2.png"
                 *       ],
                 *       "output_format": "white"
                 *     }
                 */
                "application/json": components["schemas"]["RemoveBackgroundBatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": null,
                     *       "results": [
                     *         {
                     *           "input_url": "/static/materials/products/product-1.png",
                     *           "success": true,
                     *           "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *           "error": null,
                     *           "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *         },
                     *         {
                     *           "input_url": "/static/materials/products/product-2.png",
                     *           "success": false,
                     *           "result_url": null,
                     *           "error": "The given input cannot be processed, no credits were used",
                     *           "task_id": "5f0c6d1e-2222-4222-8333-0123456789ab"
                     *         }
                     *       ],
                     *       "credits_used": 3,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": null
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsRoomRedesign: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "room_image_url": "/static/materials/products/product-1.png",
                 *       "style": "nordic",
                 *       "custom_prompt": "a green sofa",
                 *       "preserve_structure": true
                 *     }
                 */
                "application/json": components["schemas"]["RoomRedesignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 20,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsShortVideo: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image_url": "/static/materials/products/product-1.png",
                 *       "motion_strength": 5,
                 *       "style": "cinematic"
                 *     }
                 */
                "application/json": components["schemas"]["ShortVideoRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….mp4",
                     *       "results": null,
                     *       "credits_used": 30,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getToolsStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "anime",
                     *         "name": "VidGo Anime",
                     *         "name_zh": "動漫風格",
                     *         "category": "artistic",
                     *         "preview_url": "/static/styles/anime.jpg",
                     *         "prompt": "Japanese anime style, clean line art, flat bright colours"
                     *       },
                     *       {
                     *         "id": "ghibli",
                     *         "name": "VidGo Ghibli",
                     *         "name_zh": "吉卜力風格",
                     *         "category": "artistic",
                     *         "preview_url": "/static/styles/ghibli.jpg",
                     *         "prompt": "hand-painted fairy-tale animation style, soft watercolour backgrounds, gentle light"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ToolStyle"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getToolsTemplatesInteriorStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "modern",
                     *         "name": "Modern",
                     *         "name_zh": "現代風格",
                     *         "preview_url": "/static/interior/modern.jpg",
                     *         "prompt": "clean lines, neutral tones, contemporary furniture"
                     *       },
                     *       {
                     *         "id": "nordic",
                     *         "name": "Nordic",
                     *         "name_zh": "北歐風格",
                     *         "preview_url": "/static/interior/nordic.jpg",
                     *         "prompt": "pale wood, white walls, soft textiles, practical furniture"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ToolTemplate"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getToolsTemplatesScenes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "studio",
                     *         "name": "Studio",
                     *         "name_zh": "攝影棚",
                     *         "preview_url": "/static/scenes/studio.jpg",
                     *         "prompt": "on a seamless grey studio backdrop with softbox lighting and a gentle reflection"
                     *       },
                     *       {
                     *         "id": "nature",
                     *         "name": "Nature",
                     *         "name_zh": "自然風景",
                     *         "preview_url": "/static/scenes/nature.jpg",
                     *         "prompt": "on a mossy stone in a green forest, morning light, shallow depth of field"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ToolTemplate"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postToolsTryOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public */
                "Callback-URL"?: string;
                /** @description 1 to 255 characters; a repeated request under the same key is charged once */
                "Idempotency-Key"?: string;
                /** @description respond-async: answer with the task as soon as it is accepted, and do not wait for its result */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "garment_image_url": "/static/materials/products/product-1.png",
                 *       "model_id": "female_01",
                 *       "angle": "front",
                 *       "background": "white"
                 *     }
                 */
                "application/json": components["schemas"]["TryOnRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                     *       "results": null,
                     *       "credits_used": 15,
                     *       "message": null,
                     *       "cached": false,
                     *       "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab"
                     *     }
                     */
                    "application/json": components["schemas"]["ToolResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getToolsVoicesList: {
        parameters: {
            query?: {
                gender?: string;
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "female_zh",
                     *         "name": "Chinese Female",
                     *         "name_zh": "中文女聲",
                     *         "language": "zh-TW",
                     *         "gender": "female"
                     *       },
                     *       {
                     *         "id": "male_zh",
                     *         "name": "Chinese Male",
                     *         "name_zh": "中文男聲",
                     *         "language": "zh-TW",
                     *         "gender": "male"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["NarrationVoice"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWorkflowCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "name": "pro",
                     *         "output_type": "text",
                     *         "topic_count": 1,
                     *         "description": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["WorkflowCategory"][];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postWorkflowGenerate: {
        parameters: {
            query: {
                save_locally?: boolean;
                topic_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "topic_id": "luxury_watch",
                     *       "category": "product_video",
                     *       "output_type": "video",
                     *       "image_url": "/static/generated/0f8b1c2d.png",
                     *       "video_url": "/static/generated/0f8b1c2d.png",
                     *       "error": null,
                     *       "steps_completed": [
                     *         "image_prompt_built",
                     *         "image_generated",
                     *         "effect_prompt_built",
                     *         "video_generated"
                     *       ],
                     *       "duration_seconds": 1.5,
                     *       "metadata": {}
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowResult"];
                };
            };
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "queued",
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "topic_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowQueued"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postWorkflowGenerateCategoryByCategory: {
        parameters: {
            query?: {
                save_locally?: boolean;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "queued",
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "category": "text",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowCategoryQueued"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWorkflowPreviewByTopicId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "topic_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "category": "text",
                     *       "output_type": "text",
                     *       "flow": "text",
                     *       "prompts": {
                     *         "image_prompt": "text",
                     *         "effect_prompt": "text"
                     *       },
                     *       "parameters": {
                     *         "subject": "text",
                     *         "mood": "text",
                     *         "style_id": 1,
                     *         "language": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWorkflowRunsByJobId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "kind": "category",
                     *       "category": "text",
                     *       "status": "running",
                     *       "total": 1,
                     *       "succeeded": 1,
                     *       "failed": 1,
                     *       "results": [
                     *         {
                     *           "success": true,
                     *           "topic_id": "luxury_watch",
                     *           "category": "product_video",
                     *           "output_type": "video",
                     *           "image_url": "/static/generated/0f8b1c2d.png",
                     *           "video_url": "/static/generated/0f8b1c2d.png",
                     *           "error": null,
                     *           "steps_completed": [
                     *             "image_prompt_built",
                     *             "image_generated",
                     *             "effect_prompt_built",
                     *             "video_generated"
                     *           ],
                     *           "duration_seconds": 1.5,
                     *           "metadata": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowRun"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWorkflowTopics: {
        parameters: {
            query?: {
                category?: string;
                output_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *         "category": "text",
                     *         "output_type": "text",
                     *         "subject": "text",
                     *         "mood": "text",
                     *         "tags": [
                     *           "text"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["WorkflowTopic"][];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWorkflowTopicsByTopicId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d",
                     *       "category": "text",
                     *       "output_type": "text",
                     *       "subject": "text",
                     *       "mood": "text",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "image_prompt": "text",
                     *       "effect_prompt": "text",
                     *       "language": "en",
                     *       "metadata": {}
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowTopicDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "mode": "text",
                     *       "materials_ready": true
                     *     }
                     */
                    "application/json": {
                        status: string;
                        mode: string;
                        materials_ready: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    postMaterialsGenerate: {
        parameters: {
            query?: {
                force?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "queued",
                     *       "job_id": "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
                     *     }
                     */
                    "application/json": components["schemas"]["MaterialsQueued"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getMaterialsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "materials": {},
                     *       "all_ready": true
                     *     }
                     */
                    "application/json": {
                        status: string;
                        materials: {
                            [key: string]: boolean;
                        };
                        all_ready: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getStaticByPath: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
                "If-Range"?: string;
                Range?: string;
            };
            path: {
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": unknown;
                };
            };
            206: components["responses"]["Answer206"];
            302: components["responses"]["Answer302"];
            304: components["responses"]["Answer304"];
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            416: components["responses"]["Problem416"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            502: components["responses"]["Problem502"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    generationEnded: {
        parameters: {
            query?: never;
            header: {
                /** @description The letter's name, the same each time that it comes */
                "webhook-id": string;
                /** @description Seconds since 1970, of this attempt */
                "webhook-timestamp": string;
                /** @description v1, and the Base64 HMAC-SHA256 of webhook-id.webhook-timestamp.body; two, separated by a space, for a day after the secret was changed */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "generation.completed",
                 *       "timestamp": "2026-01-31T10:00:09Z",
                 *       "data": {
                 *         "task_id": "5f0c6d1e-1111-4222-8333-0123456789ab",
                 *         "status": "completed",
                 *         "result_url": "/static/private/1767229200.5f0c…/originals/7c1e….png",
                 *         "error": null,
                 *         "credits_used": 5,
                 *         "history": [
                 *           {
                 *             "at": "2026-01-31T10:00:00Z",
                 *             "event": "held",
                 *             "text": "Your credits are reserved"
                 *           },
                 *           {
                 *             "at": "2026-01-31T10:00:09Z",
                 *             "event": "delivered",
                 *             "text": "Your result is ready"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GenerationEnded"];
            };
        };
        responses: {
            /** @description Nobody is here: this letter does not come again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it comes again */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
