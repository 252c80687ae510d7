package io.motifbase.graphstore.importer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The number types of tensors in files, and how each becomes a float. A double too small for a float becomes 0. */
enum ElementType {
    BOOL(1) {
        @Override
        float get(ByteBuffer data, int at) {
            return data.get(at) == 0 ? 0 : 1;
        }
    },
    I8(1) {
        @Override
        float get(ByteBuffer data, int at) {
            return data.get(at);
        }
    },
    U8(1) {
        @Override
        float get(ByteBuffer data, int at) {
            return Byte.toUnsignedInt(data.get(at));
        }
    },
    I16(2) {
        @Override
        float get(ByteBuffer data, int at) {
            return data.getShort(at);
        }
    },
    I32(4) {
        @Override
        float get(ByteBuffer data, int at) {
            return data.getInt(at);
        }
    },
    I64(8) {
        @Override
        float get(ByteBuffer data, int at) {
            return data.getLong(at);
        }
    },
    F16(2) {
        @Override
        float get(ByteBuffer data, int at) {
            return half(data.getShort(at));
        }
    },
    BF16(2) {
        @Override
        float get(ByteBuffer data, int at) {
            return Float.intBitsToFloat(data.getShort(at) << 16);
        }
    },
    F32(4) {
        @Override
        float get(ByteBuffer data, int at) {
            return data.getFloat(at);
        }
    },
    F64(8) {
        @Override
        float get(ByteBuffer data, int at) {
            return (float) data.getDouble(at);
        }
    };

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    abstract float get(ByteBuffer data, int at);

    /** All values from the beginning of the data to its limit, in its byte order. */
    float[] values(ByteBuffer data) {
        float[] values = new float[data.limit() / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(data, i * bytes);
        }
        return values;
    }

    /** F32 values as bytes. */
    static byte[] littleEndian(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** IEEE 754 binary16. */
    private static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1f;
        int mantissa = bits & 0x3ff;
        if (exponent == 0) {
            return (sign == 0 ? 1 : -1) * mantissa * 0x1p-24f;
        }
        int wide = exponent == 0x1f ? 0xff : exponent + 127 - 15;
        return Float.intBitsToFloat(sign | wide << 23 | mantissa << 13);
    }
}
