package io.motifbase.graphstore.importer;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One array in NumPy's .npy format, versions 1 to 3: the bytes {@code \x93NUMPY}, version, length of the header, the
 * header (a Python dictionary of type, order and shape), values. Source: numpy.lib.format.
 */
final class NpyArray {
    private static final byte[] SIGNATURE = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-zA-Z])(\\d{1,4})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");

    private final Path file;
    private final String name;
    private final String kind;
    private final ByteOrder byteOrder;
    private final boolean columnMajor;
    private final int[] shape;
    private final ByteBuffer data;

    /** Reads an array to its end. */
    NpyArray(Path file, String name, InputStream stream) throws IOException {
        this.file = file;
        this.name = name;
        DataInputStream in = new DataInputStream(stream);
        String header = header(in);
        Matcher type = find(TYPE, header, "numbers of one type");
        this.byteOrder = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        this.kind = type.group(2) + type.group(3);
        this.columnMajor = find(ORDER, header, "fortran_order").group(1).equals("True");
        this.shape = shape(find(SHAPE, header, "a shape").group(1));
        int size = Integer.parseInt(type.group(3)) * (type.group(2).equals("U") ? Integer.BYTES : 1);
        long count =
                Tensor.count(file, name, Arrays.stream(shape).asLongStream().toArray());
        this.data = data(in, count * size);
    }

    private String header(DataInputStream in) throws IOException {
        try {
            byte[] start = new byte[SIGNATURE.length];
            in.readFully(start);
            int version = in.readUnsignedByte();
            in.readUnsignedByte();
            if (!Arrays.equals(start, SIGNATURE) || version < 1 || version > 3) {
                throw new BadFileException(file, name + " must be an array in .npy format, version 1 to 3");
            }
            int length = version == 1
                    ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                    : Integer.reverseBytes(in.readInt());
            if (length < 0 || length > LONGEST_HEADER) {
                throw new BadFileException(
                        file, "header of " + name + " must have at most " + LONGEST_HEADER + " bytes, got " + length);
            }
            byte[] header = new byte[length];
            in.readFully(header);
            return new String(header, StandardCharsets.UTF_8);
        } catch (EOFException e) {
            throw new BadFileException(file, name + " ends within its header", e);
        }
    }

    private Matcher find(Pattern pattern, String header, String what) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new BadFileException(file, name + " must be an array with " + what + ", got " + header.strip());
        }
        return matcher;
    }

    private int[] shape(String text) {
        String[] sizes = text.strip().split("\\s*,\\s*");
        if (sizes[0].isEmpty()) {
            return new int[0];
        }
        try {
            return Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new BadFileException(file, "shape of " + name + " must be whole numbers, got (" + text + ")", e);
        }
    }

    private ByteBuffer data(DataInputStream in, long bytes) throws IOException {
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new BadFileException(file, name + " must have fewer than 2 GB of values, got " + bytes + " bytes");
        }
        byte[] all = in.readNBytes((int) bytes);
        if (all.length < bytes || in.read() >= 0) {
            throw new BadFileException(
                    file,
                    name + " of shape " + Arrays.toString(shape) + " must have " + bytes + " bytes of values, got "
                            + (all.length < bytes ? Integer.toString(all.length) : "more"));
        }
        return ByteBuffer.wrap(all).order(byteOrder);
    }

    boolean isText() {
        return kind.startsWith("U");
    }

    /** An array of one text. */
    String text() {
        if (!isText() || shape.length > 1 || (shape.length == 1 && shape[0] != 1)) {
            throw new BadFileException(
                    file, name + " must be one text, got type " + kind + " and shape " + Arrays.toString(shape));
        }
        String charset = byteOrder == ByteOrder.BIG_ENDIAN ? "UTF-32BE" : "UTF-32LE";
        String padded = Charset.forName(charset).decode(data.duplicate()).toString();
        int end = padded.indexOf('\0');
        return end < 0 ? padded : padded.substring(0, end);
    }

    Tensor tensor() {
        if (!columnMajor || shape.length < 2) {
            return Tensor.of(file, name, shape, type(), data);
        }
        if (shape.length > 2) {
            throw new BadFileException(
                    file, name + " must have at most 2 dimensions, got shape " + Arrays.toString(shape));
        }
        return Tensor.of(file, name, new int[] {shape[1], shape[0]}, type(), data)
                .transposed();
    }

    private ElementType type() {
        return switch (kind) {
            case "b1" -> ElementType.BOOL;
            case "i1" -> ElementType.I8;
            case "u1" -> ElementType.U8;
            case "i2" -> ElementType.I16;
            case "i4" -> ElementType.I32;
            case "i8" -> ElementType.I64;
            case "f2" -> ElementType.F16;
            case "f4" -> ElementType.F32;
            case "f8" -> ElementType.F64;
            default ->
                throw new BadFileException(
                        file, "type of " + name + " must be one of f2, f4, f8, b1, i1, u1, i2, i4, i8, got " + kind);
        };
    }
}
