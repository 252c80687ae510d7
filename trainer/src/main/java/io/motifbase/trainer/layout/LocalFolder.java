package io.motifbase.trainer.layout;

import io.motifbase.trainer.files.PartFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder on a disk. */
public record LocalFolder(Path path) implements Folder {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public boolean exists() {
        return Files.isDirectory(path);
    }

    @Override
    public SortedSet<String> files() throws IOException {
        SortedSet<String> files = new TreeSet<>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(path) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    files.add(relative(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("_");
    }

    private String relative(Path file) {
        return path.relativize(file).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(path.resolve(file));
    }

    @Override
    public void write(String file, byte[] content) throws IOException {
        try (PartFile part = PartFile.of(path.resolve(file))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                part.channel().write(bytes);
            }
            part.publish();
        }
    }
}
