package ai.vidgo.generation.rendering;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Picture files as attackers make them. */
public final class Bombs {

    private Bombs() {}

    /** A tiny PNG that claims to be enormous. */
    public static byte[] png(int width, int height) throws IOException {
        return png(width, height, new byte[0]);
    }

    /** A PNG of 8 by 8 pixels with a comment that unfolds to that many bytes. */
    public static byte[] pngWithText(long unfolded) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packing = new DeflaterOutputStream(text, new Deflater(9), 1 << 16)) {
            byte[] block = new byte[1 << 20];
            for (long written = 0; written < unfolded; written += block.length) {
                packing.write(block);
            }
        }
        return png(8, 8, text.toByteArray());
    }

    private static byte[] png(int width, int height, byte[] text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        if (text.length > 0) {
            chunk(out, "zTXt", text);
        }
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(pixels)) {
            packing.write(new byte[(1 + 3 * 8) * 8]);
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** A JPEG with an Exif block that tells how the camera was held, and a remark behind it. */
    public static byte[] jpegWithExif(byte[] jpeg, int orientation, String remark) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        byte[] words = remark.getBytes(StandardCharsets.US_ASCII);
        out.writeShort(0xFFD8);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + 26 + words.length);
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write("MM\0*".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.write(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
