package io.motifbase.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.security.UserGroupInformation;

/** Says in one line, before anything is computed, why a folder cannot be used; all are IllegalArgumentExceptions. */
final class FolderCheck {
    private static final String PROBE = "_run/can-be-written";

    private FolderCheck() {}

    /** @param name a path, or the address of one on a file system that there must be */
    static HadoopFolder named(String name, Configuration hadoop) {
        try {
            new Path(name).getFileSystem(hadoop);
            return new HadoopFolder(name, hadoop);
        } catch (UnsupportedFileSystemException e) {
            throw noFileSystem(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(name + ": cannot be reached: " + e.getMessage(), e));
        } catch (IllegalArgumentException e) {
            String wanted = e.getCause() instanceof UnknownHostException
                    ? ": must be on a machine that has an address, it has none"
                    : ": must be a path, or an address such as hdfs://HOST:PORT/DIR";
            throw new IllegalArgumentException("'" + name + "'" + wanted, e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof ClassNotFoundException) {
                throw noFileSystem(name, e);
            }
            throw e;
        }
    }

    private static IllegalArgumentException noFileSystem(String name, Exception cause) {
        String scheme = name.substring(0, Math.max(0, name.indexOf(':')));
        return new IllegalArgumentException(
                name + ": must be on a file system that this Spark has, it has none for '" + scheme + "'", cause);
    }

    /** Lets a folder pass, and a place where one can be made. */
    static void noFile(HadoopFolder folder) throws IOException {
        FileStatus status = nearest(folder);
        if (!status.isDirectory()) {
            throw new IllegalArgumentException(
                    folder.name() + ": must be a folder, " + plain(status.getPath()) + " is a file");
        }
    }

    /** Writes a file into a folder, which there may not be yet, and deletes it. */
    static void writable(HadoopFolder folder) throws IOException {
        try {
            folder.write(PROBE, new byte[0]);
            folder.delete(PROBE);
        } catch (IOException e) {
            Path nearest = nearest(folder).getPath();
            try {
                fileSystem(folder).access(nearest, FsAction.WRITE_EXECUTE);
            } catch (AccessControlException denied) {
                throw notPermitted(folder, nearest, denied);
            }
            throw e;
        }
    }

    /** The folder, or what there is of the path to it. */
    private static FileStatus nearest(HadoopFolder folder) throws IOException {
        Path path = fileSystem(folder).makeQualified(new Path(folder.name()));
        while (true) {
            try {
                return fileSystem(folder).getFileStatus(path);
            } catch (FileNotFoundException | ParentNotDirectoryException e) {
                path = Objects.requireNonNull(path.getParent(), "every file system has a root");
            } catch (AccessControlException e) {
                throw notPermitted(folder, path, e);
            }
        }
    }

    private static IllegalArgumentException notPermitted(HadoopFolder folder, Path path, Exception cause)
            throws IOException {
        String user = UserGroupInformation.getCurrentUser().getShortUserName();
        return new IllegalArgumentException(
                folder.name() + ": must be a folder that user " + user + " may write to, " + plain(path) + " is none",
                cause);
    }

    private static FileSystem fileSystem(HadoopFolder folder) throws IOException {
        return new Path(folder.name()).getFileSystem(folder.hadoop());
    }

    /** As users write it. */
    private static String plain(Path path) {
        return path.toString().replaceFirst("^file:/+", "/");
    }
}
