package io.motifbase.spark;

import io.motifbase.trainer.layout.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/** A folder on any file system that Hadoop knows: a disk that all machines share, HDFS, an object store. */
final class HadoopFolder implements Folder, Serializable {
    private final String root;
    private final SerializableConfiguration hadoop;

    HadoopFolder(String root, Configuration hadoop) {
        this.root = root.replaceFirst("(?<=.)/+$", "");
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public String name() {
        return root;
    }

    HadoopFolder folder(String name) {
        return new HadoopFolder(root + "/" + name, hadoop.value());
    }

    Configuration hadoop() {
        return hadoop.value();
    }

    Path path(String file) {
        return new Path(root + "/" + file);
    }

    @Override
    public boolean exists() throws IOException {
        Path path = new Path(root);
        return fileSystem().exists(path) && fileSystem().getFileStatus(path).isDirectory();
    }

    boolean has(String file) throws IOException {
        return fileSystem().exists(path(file));
    }

    @Override
    public SortedSet<String> files() throws IOException {
        SortedSet<String> files = new TreeSet<>();
        addFiles(new Path(root), "", files);
        return files;
    }

    private void addFiles(Path folder, String prefix, SortedSet<String> files) throws IOException {
        for (FileStatus status : fileSystem().listStatus(folder)) {
            String name = status.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (status.isDirectory()) {
                addFiles(status.getPath(), prefix + name + "/", files);
            } else {
                files.add(prefix + name);
            }
        }
    }

    @Override
    public InputStream open(String file) throws IOException {
        return fileSystem().open(path(file));
    }

    byte[] bytes(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String file, byte[] content) throws IOException {
        Path part = partOf(file);
        try (OutputStream out = fileSystem().create(part, true)) {
            out.write(content);
        }
        publish(file);
    }

    /** SHA-256 of a file, hexadecimal; empty where there is none. */
    String sha256(String file) {
        try {
            if (!has(file)) {
                return "";
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = open(file)) {
                new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file is written before {@link #publish} puts it in its place. */
    Path partOf(String file) {
        Path path = path(file);
        return new Path(path.getParent(), "_" + path.getName() + ".writing");
    }

    /** Puts a written file in its place, and in place of an older one. */
    void publish(String file) throws IOException {
        put(partOf(file), path(file));
    }

    /** Moves a file here, under the same name and in place of an older one, from a folder on the same file system. */
    void take(HadoopFolder from, String file) throws IOException {
        if (!from.has(file)) {
            throw new IOException(from.path(file) + " must be there for all machines, it is not for this one");
        }
        fileSystem().mkdirs(path(file).getParent());
        put(from.path(file), path(file));
    }

    private void put(Path from, Path to) throws IOException {
        fileSystem().delete(to, false);
        if (!fileSystem().rename(from, to)) {
            throw new IOException(to + " cannot be put in its place");
        }
    }

    /** Throws away what was written and not published. */
    void discard(String file) throws IOException {
        fileSystem().delete(partOf(file), false);
    }

    void delete(String file) throws IOException {
        fileSystem().delete(path(file), false);
    }

    /** Deletes this folder and all that is in it. */
    void deleteAll() throws IOException {
        fileSystem().delete(new Path(root), true);
    }

    private FileSystem fileSystem() throws IOException {
        FileSystem files = new Path(root).getFileSystem(hadoop.value());
        if (files instanceof LocalFileSystem local) {
            // its own checksums would be files that the layout does not know
            local.setWriteChecksum(false);
        }
        return files;
    }
}
