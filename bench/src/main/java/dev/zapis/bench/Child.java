package dev.zapis.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of its own that is asked by lines and answers each by a line; it ends when it is asked nothing more. */
final class Child implements AutoCloseable {

    private static final Duration ENDING = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final BufferedReader answers;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader();
    }

    /** A class of the bench in a JVM with these options, which is told the database in its arguments. */
    static Child of(Class<?> main, DatabaseWords database, String... options) throws IOException {
        return start(main.getName(), System.getProperty("java.class.path"), database, options);
    }

    static Child start(String main, String classPath, DatabaseWords database, String... options) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath, main));
        command.addAll(database.words());
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PGPASSWORD", database.password());
        return new Child(main, process.start());
    }

    /** How a child is told its database; the password goes by the environment, as others see arguments. */
    record DatabaseWords(List<String> words, String password) {}

    /** Fails if there is no answer within the limit; the child is of no use then. */
    String ask(String question, Duration limit) throws IOException, InterruptedException {
        process.outputWriter().write(question + "\n");
        process.outputWriter().flush();
        var answer = CompletableFuture.supplyAsync(this::line, Thread::startVirtualThread);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            process.destroyForcibly();
            throw new IOException(name + " has not answered «" + question + "» in " + limit.toSeconds() + " s", silent);
        }
    }

    private String line() {
        try {
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException(name + " has ended");
            }
            return line;
        } catch (IOException broken) {
            throw new IllegalStateException(name + " can't be heard", broken);
        }
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What a child does with a question. */
    @FunctionalInterface
    interface Answering {
        Object answer(String question) throws Exception;
    }

    /** The child's own side: answers on what was standard output, where nobody else may write, until the parent is gone. */
    static void serve(Answering answering) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var question = questions.readLine(); question != null; question = questions.readLine()) {
            answers.println(answering.answer(question));
            answers.flush();
        }
    }
}
