package io.motifbase.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The job in this process, on a master of its own. */
record LocalSpark(int code, String out, String err) {

    static JavaSparkContext context(String master) {
        return new JavaSparkContext(new SparkConf()
                .setMaster(master)
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    static LocalSpark run(String master, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        JavaSparkContext spark = context(master);
        try {
            int code = SparkJob.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
            return new LocalSpark(code, out.toString().strip(), err.toString().strip());
        } finally {
            spark.stop();
        }
    }

    /** The digest that it printed. */
    String digest() {
        return out.replaceFirst("(?s).*digest ", "");
    }
}
