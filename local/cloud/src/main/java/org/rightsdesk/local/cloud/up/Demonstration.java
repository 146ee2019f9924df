package org.rightsdesk.local.cloud.up;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rightsdesk.local.cloud.identity.Credentials;
import org.rightsdesk.local.cloud.process.JavaProgram;
import org.rightsdesk.local.cloud.signin.Person;
import org.rightsdesk.local.cloud.template.Template;

/**
 * The demonstration cases, which a process of its own makes where there were none of any kind.
 *
 * <p>They are of the invented landlord's residents, so there are none beside records of one's own.
 * A file says how far they are: a run that was stopped is gone on with by the next.
 */
final class Demonstration implements AutoCloseable {
  private static final String FILE = "demonstration";
  private static final String BEGUN = "begun";
  private static final String MADE = "made";

  private final Process maker;
  private final Path home;
  private final CountDownLatch past = new CountDownLatch(1);
  private volatile boolean closed;

  private Demonstration(Process maker, Path home) {
    this.maker = maker;
    this.home = home;
  }

  /** Follows what a process says that makes the cases. */
  static Demonstration of(Process maker, Path home) {
    Demonstration demonstration = new Demonstration(maker, home);
    Thread.ofVirtual().name("demonstration").start(demonstration::follow);
    return demonstration;
  }

  /**
   * Notes that a new state begins with demonstration cases, if it is to.
   *
   * @return whether they are still to be made, by this run or on from an earlier one
   */
  static boolean isToBeMade(Options options) throws IOException {
    if (options.empty() || options.records().isPresent()) {
      return false;
    }
    Path file = options.home().resolve(FILE);
    if (!Files.exists(options.home().resolve("tables"))) {
      Files.writeString(file, BEGUN);
    }
    return Files.exists(file) && Files.readString(file).equals(BEGUN);
  }

  /**
   * Starts making them.
   *
   * @param surroundings the variables with which processes find the local cloud
   * @param owner the key that may do everything
   */
  static Demonstration start(
      Options options, Template template, Map<String, String> surroundings, Credentials owner)
      throws IOException {
    JavaProgram program =
        new JavaProgram(
            "demo",
            List.of("-Djava.awt.headless=true"),
            JavaProgram.built(options.root().resolve("local/demo/target")),
            "org.rightsdesk.local.demo.MakeCases",
            List.of());
    ProcessBuilder builder = new ProcessBuilder(program.command());
    Map<String, String> environment = builder.environment();
    environment.putAll(surroundings);
    environment.put("AWS_ACCESS_KEY_ID", owner.accessKey());
    environment.put("AWS_SECRET_ACCESS_KEY", owner.secret());
    environment.put("AWS_REGION", Template.REGION);
    environment.put("TABLE", template.resource("CaseTable").name());
    environment.put("IDENTITY_BUCKET", template.resource("IdentityBucket").name());
    environment.put("MAIL_BUCKET", template.resource("MailBucket").name());
    environment.put("RECORDS_BUCKET", template.resource("RecordsBucket").name());
    environment.put("NATION", "england-and-wales");
    List<Person> people = Person.demonstration();
    environment.put("OFFICER", named(people.get(0)));
    environment.put("MANAGER", named(people.get(1)));
    environment.put("SECOND_OFFICER", named(people.get(2)));
    return of(
        builder.redirectError(options.home().resolve("demonstration.log").toFile()).start(),
        options.home());
  }

  private static String named(Person person) {
    return person.subject() + " " + person.name();
  }

  /** The maker says one thing on its way: that the past of the cases is written. */
  private void follow() {
    try (BufferedReader said = maker.inputReader(StandardCharsets.UTF_8)) {
      if (Optional.ofNullable(said.readLine()).isPresent()) {
        past.countDown();
      }
      if (maker.waitFor() == 0) {
        Files.writeString(home.resolve(FILE), MADE);
      } else if (!closed) {
        System.err.println(
            "The demonstration cases were not all made; see " + home.resolve("demonstration.log"));
      }
    } catch (IOException e) {
      if (!closed) {
        System.err.println("The making of the demonstration cases was lost sight of: " + e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      past.countDown();
    }
  }

  /**
   * Waits until the past of the cases is written, or cannot be.
   *
   * <p>Until then nothing may be carried out, or letters and dates of today would come between. So
   * a maker that takes longer than the limit is stopped; the next run goes on with it.
   */
  void awaitPast(Duration limit) throws InterruptedException {
    if (!past.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      close();
      System.err.println(
          "The demonstration cases took too long; see " + home.resolve("demonstration.log"));
    }
  }

  @Override
  public void close() {
    closed = true;
    maker.destroy();
  }
}
