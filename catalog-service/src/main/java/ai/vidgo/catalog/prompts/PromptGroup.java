package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.error.Problem;
import java.util.Arrays;
import java.util.Locale;

/** The groups of templates in the order of {@code /prompts/groups} (contract: data-catalog-generation §6). */
enum PromptGroup {
    PRODUCT_EFFECT("Product Effects", "產品特效"),
    BACKGROUND_REMOVAL("Background Removal", "背景移除"),
    BACKGROUND_CHANGE("Background Change", "背景更換"),
    PRODUCT_SCENE("Product Scene", "產品場景"),
    IMAGE_TO_VIDEO("Image to Video", "圖生視頻"),
    TEXT_TO_VIDEO("Text to Video", "文生視頻"),
    VIDEO_EFFECT("Video Effects", "視頻特效"),
    STYLE_TRANSFER("Style Transfer", "風格轉換"),
    ROOM_REDESIGN("Room Redesign", "房間重設計"),
    INTERIOR_DESIGN("Interior Design", "室內設計"),
    VIRTUAL_TRY_ON("Virtual Try-On", "虛擬試穿"),
    FASHION_MODEL("Fashion Model", "時尚模特"),
    AI_AVATAR("AI Avatar", "AI數位人"),
    TALKING_HEAD("Talking Head", "口播視頻"),
    UPSCALE("HD Upscale", "高清放大"),
    WATERMARK_REMOVAL("Watermark Removal", "去水印"),
    PATTERN_GENERATE("Pattern Generation", "圖案生成"),
    CREATIVE_DESIGN("Creative Design", "創意設計");

    private final String english;
    private final String chinese;

    PromptGroup(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Name in the database and on the wire. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /**
     * The group of a wire name.
     *
     * @throws Problem 400 {@code invalid_group}
     */
    static PromptGroup of(String id) {
        return Arrays.stream(values())
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "invalid_group", id));
    }
}
