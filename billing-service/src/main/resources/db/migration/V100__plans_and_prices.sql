-- What is sold (contract: data-identity-billing section 1). Money is NUMERIC with a currency, credits are integers.

CREATE TABLE plans (
    id                        uuid          PRIMARY KEY DEFAULT gen_random_uuid(),
    name                      text          NOT NULL UNIQUE,
    slug                      text          NOT NULL UNIQUE,
    display_name              text          NOT NULL,
    plan_type                 text          NOT NULL CHECK (plan_type IN ('free', 'basic', 'pro', 'enterprise')),
    description               text,
    rank                      integer       NOT NULL UNIQUE,
    price_monthly             numeric(10,2) NOT NULL CHECK (price_monthly >= 0),
    price_yearly              numeric(10,2) NOT NULL CHECK (price_yearly >= 0),
    currency                  char(3)       NOT NULL DEFAULT 'TWD',
    price_usd                 numeric(10,2) NOT NULL CHECK (price_usd >= 0),
    price_usd_yearly          numeric(10,2) NOT NULL CHECK (price_usd_yearly >= 0),
    monthly_credits           integer       NOT NULL CHECK (monthly_credits >= 0),
    weekly_credits            integer       NOT NULL CHECK (weekly_credits >= 0),
    topup_discount_rate       numeric(3,2)  NOT NULL DEFAULT 0 CHECK (topup_discount_rate BETWEEN 0 AND 1),
    can_use_effects           boolean       NOT NULL DEFAULT false,
    max_video_length          integer       NOT NULL DEFAULT 5,
    max_resolution            text          NOT NULL DEFAULT '720p',
    has_watermark             boolean       NOT NULL DEFAULT true,
    priority_queue            boolean       NOT NULL DEFAULT false,
    api_access                boolean       NOT NULL DEFAULT false,
    pollo_limit               integer,
    goenhance_limit           integer,
    feature_clothing_transform boolean      NOT NULL DEFAULT true,
    feature_goenhance         boolean       NOT NULL DEFAULT true,
    feature_video_gen         boolean       NOT NULL DEFAULT false,
    feature_batch_processing  boolean       NOT NULL DEFAULT false,
    feature_custom_styles     boolean       NOT NULL DEFAULT false,
    is_active                 boolean       NOT NULL DEFAULT true,
    is_featured               boolean       NOT NULL DEFAULT false,
    created_at                timestamptz   NOT NULL DEFAULT now(),
    updated_at                timestamptz
);

CREATE TABLE credit_packages (
    id            uuid          PRIMARY KEY DEFAULT gen_random_uuid(),
    name          text          NOT NULL UNIQUE,
    name_zh       text,
    name_en       text,
    display_name  text          NOT NULL,
    description   text,
    credits       integer       NOT NULL CHECK (credits > 0),
    bonus_credits integer       NOT NULL DEFAULT 0 CHECK (bonus_credits >= 0),
    price_twd     numeric(10,2),
    price_usd     numeric(10,2) NOT NULL CHECK (price_usd > 0),
    min_plan      text,
    is_popular    boolean       NOT NULL DEFAULT false,
    is_best_value boolean       NOT NULL DEFAULT false,
    sort_order    integer       NOT NULL DEFAULT 0,
    is_active     boolean       NOT NULL DEFAULT true,
    created_at    timestamptz   NOT NULL DEFAULT now(),
    updated_at    timestamptz
);

CREATE TABLE service_pricing (
    id               uuid          PRIMARY KEY DEFAULT gen_random_uuid(),
    service_type     text          NOT NULL UNIQUE,
    display_name     text          NOT NULL,
    credit_cost      integer       NOT NULL CHECK (credit_cost >= 0),
    api_cost_usd     numeric(10,4) NOT NULL,
    min_plan         text,
    subscribers_only boolean       NOT NULL DEFAULT false,
    description      text,
    resolution       text,
    max_duration     integer,
    is_active        boolean       NOT NULL DEFAULT true,
    created_at       timestamptz   NOT NULL DEFAULT now(),
    updated_at       timestamptz
);

-- Seeds (contract: data-identity-billing section 3). They never overwrite what an administrator has changed.

INSERT INTO plans (name, slug, display_name, plan_type, rank, price_monthly, price_yearly, price_usd, price_usd_yearly,
                   monthly_credits, weekly_credits, topup_discount_rate, can_use_effects, max_video_length,
                   max_resolution, has_watermark, priority_queue, api_access, pollo_limit, goenhance_limit,
                   feature_video_gen, feature_batch_processing, feature_custom_styles, is_featured, description)
VALUES
    ('demo', 'demo', 'Demo', 'free', 0, 0, 0, 0, 0, 0, 0, 0, false, 5, '720p', true, false, false, 0, 0,
     false, false, false, false, 'Try every tool with finished examples and 2 sign-up credits'),
    ('starter', 'starter', 'Starter', 'basic', 1, 299, 2870, 10, 96, 100, 25, 0, true, 10, '1080p', false, false, false,
     30, NULL, true, false, false, false, '100 credits a month, 1080p without watermark'),
    ('pro', 'pro', 'Pro', 'pro', 2, 599, 5750, 20, 192, 250, 60, 0.10, true, 30, '4k', false, true, true, 50, NULL,
     true, true, true, true, '250 credits a month, 4K, priority and API access'),
    ('pro_plus', 'pro_plus', 'Pro+', 'enterprise', 3, 999, 9590, 33, 316.80, 500, 125, 0.20, true, 60, '4k', false,
     true, true, 100, NULL, true, true, true, false, '500 credits a month, longest videos, best top-up prices')
ON CONFLICT (name) DO NOTHING;

INSERT INTO credit_packages (name, name_zh, name_en, display_name, credits, bonus_credits, price_usd, price_twd,
                             min_plan, is_popular, is_best_value, sort_order)
VALUES
    ('small', '小包', 'Small Pack', 'Small Pack', 50, 0, 5, 150, NULL, false, false, 1),
    ('medium', '中包', 'Medium Pack', 'Medium Pack', 100, 10, 8, 250, 'starter', true, false, 2),
    ('large', '大包', 'Large Pack', 'Large Pack', 200, 30, 13, 400, 'pro', false, true, 3),
    ('enterprise', '企業包', 'Enterprise Pack', 'Enterprise Pack', 500, 100, 26, 800, 'pro_plus', false, false, 4)
ON CONFLICT (name) DO NOTHING;

INSERT INTO service_pricing (service_type, display_name, credit_cost, api_cost_usd, resolution, max_duration, min_plan,
                             subscribers_only)
VALUES
    ('leonardo_video_720p', 'VidGo Video 720p', 5, 0.05, '720p', 8, NULL, false),
    ('leonardo_video_1080p', 'VidGo Video 1080p', 8, 0.08, '1080p', 8, 'starter', false),
    ('leonardo_video_4k', 'VidGo Video 4K', 12, 0.12, '4k', 8, 'pro', false),
    ('leonardo_image_512', 'VidGo Image 512px', 2, 0.015, '512x512', NULL, NULL, false),
    ('leonardo_image_1024', 'VidGo Image 1024px', 3, 0.025, '1024x1024', NULL, NULL, false),
    ('vidgo_style', 'VidGo Style Effects', 8, 0.15, NULL, NULL, 'starter', true),
    ('vidgo_hd_enhance', 'VidGo HD Enhance', 10, 0.20, '4k', NULL, 'starter', true),
    ('vidgo_video_pro', 'VidGo Video Pro', 12, 0.25, NULL, NULL, 'pro', true),
    ('pollo_basic', 'VidGo Advanced Basic', 20, 0.60, '720p', 5, 'starter', false),
    ('pollo_premium', 'VidGo Advanced Premium', 30, 0.80, '1080p', 10, 'pro', false),
    ('runway_720p', 'Runway Fallback 720p', 15, 0.50, '720p', 8, NULL, false),
    -- Prices of the tools, so that the cost badges of the frontend find them. Their API cost is not in the contract; 0
    -- means "not known here" until the budgets of the generation service fill it in.
    ('background_removal', 'Background Removal', 3, 0, NULL, NULL, NULL, false),
    ('product_scene', 'Product Scene', 10, 0, NULL, NULL, NULL, false),
    ('virtual_try_on', 'Virtual Try-On', 15, 0, NULL, NULL, NULL, false),
    ('room_redesign', 'Room Redesign', 20, 0, NULL, NULL, NULL, false),
    ('short_video', 'Short Video', 25, 0, NULL, NULL, NULL, false),
    ('ai_avatar', 'AI Avatar', 30, 0, NULL, NULL, NULL, false),
    ('pattern_generate', 'Pattern Generation', 5, 0, NULL, NULL, NULL, false),
    ('pattern_transfer', 'Pattern Transfer', 8, 0, NULL, NULL, NULL, false),
    ('pattern_seamless', 'Seamless Pattern', 5, 0, NULL, NULL, NULL, false),
    ('product_enhance', 'Product Enhancement', 5, 0, NULL, NULL, NULL, false),
    ('image_to_video', 'Image to Video', 25, 0, NULL, NULL, NULL, false),
    ('i2v', 'Image to Video', 25, 0, NULL, NULL, NULL, false),
    ('t2i', 'Text to Image', 5, 0, NULL, NULL, NULL, false),
    ('video_transform', 'Video Transform', 30, 0, NULL, NULL, NULL, false),
    ('product_video', 'Product Video', 35, 0, NULL, NULL, NULL, false)
ON CONFLICT (service_type) DO NOTHING;
