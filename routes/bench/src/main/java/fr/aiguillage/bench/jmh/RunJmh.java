package fr.aiguillage.bench.jmh;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose name holds a text, each in a Java of its own. */
public final class RunJmh {

    private RunJmh() {}

    /** @param args configuration folder, then part of a benchmark's name, or nothing for all */
    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(args.length > 1 ? args[1] : "fr.aiguillage.bench.jmh")
                .jvmArgsAppend("-Dconfig=" + args[0], "-Xmx1g")
                .build();
        new Runner(options).run();
    }
}
