package ai.vidgo.simulators.picture;

import java.util.Arrays;
import java.util.Optional;

/** The things that can be drawn as a product photo, with the words that call for them. */
enum Subject {
    WATCH(0x8A6A44, "smartwatch|wristwatch|watch|手錶|手表|腕時計|시계|reloj"),
    HEADPHONES(0x2F3A4A, "headphone|headset|earphone|earbud|耳機|耳机|ヘッドホン|헤드폰|auricular"),
    SNEAKER(0xD8402F, "sneaker|running shoe|trainers|shoe|運動鞋|球鞋|鞋|スニーカー|운동화|zapatilla"),
    CAMERA(0x3A3D42, "camera|dslr|相機|相机|カメラ|카메라|cámara"),
    PERFUME(0xD9A08B, "perfume|fragrance|cologne|香水|향수"),
    LIPSTICK(0xB3122E, "lipstick|口紅|唇膏|リップ|립스틱"),
    SKINCARE(0x8FB39B, "skincare|serum|lotion|cosmetic|cream|shampoo|bottle|保養|精華|化妝"),
    DRESS(0xC2263D, "dress|gown|skirt|洋裝|連衣裙|ドレス|드레스|vestido"),
    JACKET(0x4A6A94, "jacket|denim|coat|hoodie|外套|夾克|ジャケット|재킷"),
    SUIT(0x2B2E38, "suit|blazer|tuxedo|西裝|スーツ|정장"),
    SHIRT(0xE9EDF2, "t-shirt|tshirt|shirt|blouse|sweater|garment|clothing|襯衫|上衣|シャツ|셔츠"),
    RING(0xD8B45A, "diamond|engagement ring|wedding ring|jewelry|jewel|necklace|ring|戒指|珠寶|指輪|반지"),
    HANDBAG(0x9C5A3C, "handbag|purse|tote|backpack|bag|包包|手提包|バッグ|가방|bolso"),
    SUNGLASSES(0x2A2420, "sunglasses|eyewear|glasses|眼鏡|太陽眼鏡|サングラス|안경|gafas"),
    LAMP(0xE2B04A, "lamp|lantern|light bulb|檯燈|燈|ランプ|램프|lámpara"),
    PHONE(0x30343C, "smartphone|phone|mobile|app|手機|スマホ|휴대폰|teléfono"),
    LAPTOP(0x9AA0A8, "laptop|notebook|computer|software|saas|筆電|電腦|パソコン|노트북"),
    SPEAKER(0x3D4A52, "speaker|bluetooth|音箱|喇叭|スピーカー|스피커"),
    COFFEE(0x6B4226, "coffee|espresso|latte|mug|cup|tea|咖啡|茶|コーヒー|커피|café"),
    CAKE(0xF0B8C4, "cake|dessert|bakery|pastry|food|meal|restaurant|蛋糕|甜點|美食|ケーキ|케이크"),
    CHAIR(0xC97B4A, "armchair|chair|sofa|couch|furniture|椅|沙發|家具|チェア|의자"),
    PLANT(0x4C8B57, "plant|bouquet|flower|vase|植物|花|観葉|식물"),
    GIFT(0xC8354A, "gift|present|parcel|package|box|unboxing|promo|sale|discount|禮物|包裝|促銷|ギフト|선물");

    private final int hex;
    private final String words;

    Subject(int hex, String words) {
        this.hex = hex;
        this.words = words;
    }

    /** The colour when the prompt names none. */
    int hex() {
        return hex;
    }

    /** The thing whose word comes first in the prompt. */
    static Optional<Subject> in(String prompt) {
        return Arrays.stream(values())
                .filter(subject -> Words.of(subject.words).in(prompt))
                .min((a, b) -> Integer.compare(
                        Words.of(a.words).position(prompt), Words.of(b.words).position(prompt)));
    }
}
