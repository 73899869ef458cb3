package ai.vidgo.simulators.picture;

/** The looks of a room: colours of wall, floor, wood, fabric and accent. */
enum RoomStyle {
    MODERN(0xE9E8E4, 0xB7A38C, 0x6F5B48, 0x8A9199, 0x2F6B6B, "modern|contemporary|現代"),
    SCANDINAVIAN(0xF4F1EA, 0xDDBE93, 0xC99F6A, 0xC8D2CF, 0xE0A85A, "scandinavian|nordic|北歐"),
    JAPANESE(0xEDE3CF, 0xC9B27C, 0x8A6238, 0xD8CBB0, 0x6B7F4E, "japanese|zen|wabi|日式"),
    INDUSTRIAL(0xA8684E, 0x77706A, 0x3A3A3C, 0x5A4034, 0xD98F32, "industrial|loft|工業"),
    MID_CENTURY(0xE3D8C2, 0x9A6A41, 0x7A4A26, 0xC9803F, 0x2F7F7A, "mid-century|mid century|mid_century|retro|中世紀"),
    LUXURY(0xDAD3CC, 0x5E4A44, 0x3B2A2A, 0x4B3A57, 0xD8B45A, "luxury|classic|art deco|奢華|古典"),
    BOHEMIAN(0xEFD9C3, 0xB98354, 0x9A5C34, 0xC46A4B, 0x4C8B6B, "boho|bohemian|tropical|波希米亞"),
    COASTAL(0xE6F0F2, 0xD8C7A8, 0xB89A70, 0x86B1C4, 0x2F6FA0, "coastal|mediterranean|beach|地中海");

    private final int wall;
    private final int floor;
    private final int wood;
    private final int fabric;
    private final int accent;
    private final String words;

    RoomStyle(int wall, int floor, int wood, int fabric, int accent, String words) {
        this.wall = wall;
        this.floor = floor;
        this.wood = wood;
        this.fabric = fabric;
        this.accent = accent;
        this.words = words;
    }

    int wall() {
        return wall;
    }

    int floor() {
        return floor;
    }

    int wood() {
        return wood;
    }

    int fabric() {
        return fabric;
    }

    int accent() {
        return accent;
    }

    /** The style that the prompt names, else one chosen by the number. */
    static RoomStyle in(String prompt, int otherwise) {
        for (RoomStyle style : values()) {
            if (Words.of(style.words).in(prompt)) {
                return style;
            }
        }
        return values()[Math.floorMod(otherwise, values().length)];
    }
}
