package ai.vidgo.generation.rendering;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from the EXIF part of a JPEG; everything else in it is nobody's business. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;

    private ExifOrientation() {}

    /** 1 (upright) to 8; upright too when it is not said or not readable. */
    static int of(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        try {
            file.position(2);
            while (file.remaining() > 4) {
                int marker = Short.toUnsignedInt(file.getShort());
                int length = Short.toUnsignedInt(file.getShort());
                if (marker == START_OF_SCAN || length < 2 || length - 2 > file.remaining()) {
                    return UPRIGHT;
                }
                ByteBuffer segment = file.slice(file.position(), length - 2);
                if (marker == APP1 && length > 16 && segment.getInt() == EXIF) {
                    return inTiff(segment.slice(6, segment.capacity() - 6));
                }
                file.position(file.position() + length - 2);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
