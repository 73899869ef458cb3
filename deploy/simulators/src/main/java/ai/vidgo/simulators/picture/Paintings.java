package ai.vidgo.simulators.picture;

/** Which painting belongs to which thing. */
final class Paintings {

    private Paintings() {}

    static Painting of(Subject subject) {
        return switch (subject) {
            case WATCH -> Accessories::watch;
            case RING -> Accessories::ring;
            case HANDBAG -> Accessories::handbag;
            case SUNGLASSES -> Accessories::sunglasses;
            case HEADPHONES -> Electronics::headphones;
            case CAMERA -> Electronics::camera;
            case PHONE -> Electronics::phone;
            case LAPTOP -> Electronics::laptop;
            case SPEAKER -> Electronics::speaker;
            case LAMP -> Electronics::lamp;
            case SNEAKER -> Apparel::sneaker;
            case DRESS -> Apparel::dress;
            case JACKET -> Apparel::jacket;
            case SUIT -> Apparel::suit;
            case SHIRT -> Apparel::shirt;
            case PERFUME -> Goods::perfume;
            case LIPSTICK -> Goods::lipstick;
            case SKINCARE -> Goods::skincare;
            case COFFEE -> Goods::coffee;
            case CAKE -> Goods::cake;
            case CHAIR -> Goods::chair;
            case PLANT -> Goods::plant;
            case GIFT -> Goods::gift;
        };
    }
}
