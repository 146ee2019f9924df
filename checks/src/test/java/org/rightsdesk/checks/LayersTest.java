package org.rightsdesk.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The design's layers. */
class LayersTest {
  private static final JavaClasses TREE = Tree.classes();

  @Test
  void the_whole_tree_was_found() {
    assertThat(TREE.contain("org.rightsdesk.domain.casework.Case")).isTrue();
    assertThat(TREE.contain("org.rightsdesk.functions.disclose.Handler")).isTrue();
    assertThat(TREE.contain("org.rightsdesk.lambda.Log")).isTrue();
  }

  @Test
  void the_domain_depends_on_nothing() {
    classes()
        .that()
        .resideInAPackage("org.rightsdesk.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.rightsdesk.domain..")
        .check(TREE);
  }

  @Test
  void the_domain_reads_no_clock_of_its_own() {
    noClasses()
        .that()
        .resideInAPackage("org.rightsdesk.domain..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(TREE);
  }

  @Test
  void only_handlers_know_the_runtime_they_are_called_by() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Handler")
        .and()
        .resideOutsideOfPackage("org.rightsdesk.local..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.amazonaws..")
        .check(TREE);
  }

  @Test
  void only_adapters_know_the_services_of_the_cloud() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.rightsdesk.lambda.aws..",
            "org.rightsdesk.casebook.dynamo..",
            "org.rightsdesk.casebook.sessions..",
            // It reads the table past the casebook, whose word on a history it is there to check.
            "org.rightsdesk.tools.history..",
            "org.rightsdesk.local..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(TREE);
  }

  @Test
  void a_function_knows_no_other_function() {
    slices().matching("org.rightsdesk.functions.(*)..").should().notDependOnEachOther().check(TREE);
  }

  @Test
  void the_product_knows_nothing_of_the_local_cloud() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.rightsdesk.local..", "org.rightsdesk.checks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.rightsdesk.local..")
        .check(TREE);
  }

  @Test
  void secrets_come_from_a_generator_that_cannot_be_guessed() {
    noClasses()
        .that()
        .resideInAPackage("org.rightsdesk.web.session..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class, UUID.class)
        .check(TREE);
  }
}
