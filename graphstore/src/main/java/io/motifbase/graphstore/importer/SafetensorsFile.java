package io.motifbase.graphstore.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The layout of a safetensors file: length of the header (8 bytes, little endian), header (JSON: type, shape and place of
 * each tensor), values. Source: the format's own description, huggingface.co/docs/safetensors.
 */
final class SafetensorsFile {
    private static final long LONGEST_HEADER = 100_000_000;
    private static final Map<String, ElementType> TYPES = Map.of(
            "F32", ElementType.F32,
            "F64", ElementType.F64,
            "F16", ElementType.F16,
            "BF16", ElementType.BF16,
            "BOOL", ElementType.BOOL,
            "I8", ElementType.I8,
            "U8", ElementType.U8,
            "I16", ElementType.I16,
            "I32", ElementType.I32,
            "I64", ElementType.I64);

    private final Path file;
    private final SeekableByteChannel channel;

    private SafetensorsFile(Path file, SeekableByteChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** All tensors by name. */
    static Map<String, Tensor> read(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return new SafetensorsFile(file, channel).tensors();
        } catch (JsonProcessingException e) {
            throw new BadFileException(
                    file, "not a safetensors file: header must be JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private Map<String, Tensor> tensors() throws IOException {
        long size = channel.size();
        if (size < Long.BYTES) {
            throw new BadFileException(
                    file, "not a safetensors file: expected at least " + Long.BYTES + " bytes, got " + size);
        }
        long length = bytes(0, Long.BYTES).getLong(0);
        long longest = Math.min(LONGEST_HEADER, size - Long.BYTES);
        if (length < 2 || length > longest) {
            throw new BadFileException(
                    file,
                    "not a whole safetensors file: expected a header of 2 to " + longest + " bytes, got " + length);
        }
        String json = new String(bytes(Long.BYTES, (int) length).array(), StandardCharsets.UTF_8);
        JsonNode header = new ObjectMapper().readTree(json);
        if (!header.isObject()) {
            throw new BadFileException(file, "not a safetensors file: header must be a JSON object");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), Long.BYTES + length));
            }
        }
        return tensors;
    }

    private Tensor tensor(String name, JsonNode entry, long start) throws IOException {
        String dtype = entry.path("dtype").asText();
        ElementType type = TYPES.get(dtype);
        if (type == null) {
            throw new BadFileException(
                    file,
                    "dtype of " + name + " must be one of F16, BF16, F32, F64, BOOL, I8, U8, I16, I32, I64, got "
                            + dtype);
        }
        int[] shape = shape(name, entry.path("shape"));
        JsonNode offsets = entry.path("data_offsets");
        long begin = offsets.path(0).asLong(-1);
        long end = offsets.path(1).asLong(-1);
        if (begin < 0 || end < begin || end > channel.size() - start || end - begin > Integer.MAX_VALUE - 8) {
            throw new BadFileException(
                    file,
                    "data_offsets of " + name + " must lie within the " + (channel.size() - start)
                            + " bytes of values, got " + offsets + "; is the file truncated?");
        }
        return Tensor.of(file, name, shape, type, bytes(start + begin, (int) (end - begin)));
    }

    private int[] shape(String name, JsonNode sizes) {
        int[] shape = new int[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.path(i).asInt(-1);
        }
        if (!sizes.isArray()) {
            throw new BadFileException(file, "shape of " + name + " must be a list, got " + sizes);
        }
        return shape;
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new BadFileException(file, "is truncated: expected " + length + " bytes from byte " + at);
            }
        }
        return bytes;
    }
}
