package io.motifbase.queries.comparison;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberCounts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The counts of every member of an ensemble as text, made member by member while it is read.
 *
 * @param network id, or the file that was counted
 */
public record MemberCountsText(String network, EnsembleSettings settings, MemberCounts counts) {
    private static final Pattern UNSAFE = Pattern.compile("[\\x00-\\x1f\"\\\\]");

    /** A header line and a line for each member: its number and its count of every class. */
    public InputStream csv() {
        String header = "member," + ids().collect(Collectors.joining(",")) + "\n";
        return text(header, member -> member + "," + countsOf(member) + "\n", "");
    }

    /** One document: network, null, members, seed, attempts, motifs, and counts of shape (members, motifs). */
    public InputStream json() {
        String header = "{\"network\":" + quoted(network) + ",\"null\":"
                + quoted(settings.nullModel().id()) + ",\"members\":" + settings.members() + ",\"seed\":"
                + settings.seed() + ",\"attempts\":" + settings.attempts() + ",\"motifs\":["
                + ids().map(MemberCountsText::quoted).collect(Collectors.joining(",")) + "],\"counts\":[\n";
        int last = counts.members() - 1;
        return text(header, member -> "[" + countsOf(member) + (member < last ? "],\n" : "]\n"), "]}\n");
    }

    private Stream<String> ids() {
        return counts.classes().stream().map(MotifClass::id);
    }

    private String countsOf(int member) {
        return Arrays.stream(counts.ofMember(member)).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    @SuppressWarnings("JdkObsolete") // an Enumeration is what SequenceInputStream takes
    private InputStream text(String header, IntFunction<String> line, String end) {
        Stream<String> members = IntStream.range(0, counts.members()).mapToObj(line);
        Iterator<String> parts = Stream.of(Stream.of(header), members, Stream.of(end))
                .flatMap(part -> part)
                .iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String quoted(String text) {
        String safe = UNSAFE.matcher(text)
                .replaceAll(unsafe -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) unsafe.group().charAt(0)));
        return '"' + safe + '"';
    }
}
