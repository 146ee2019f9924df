package org.rightsdesk.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.casework.StaffId;

/** What every register of staff promises, whatever it is kept in. */
public abstract class StaffRegisterContract {
  private static final StaffId ONE = new StaffId("9d1f6a52-0000-4000-8000-000000000001");
  private static final StaffId OTHER = new StaffId("s-0123456789abcdef");

  private final StaffRegister register;

  /** The suite on an empty register. */
  protected StaffRegisterContract(StaffRegister empty) {
    register = empty;
  }

  @Test
  void nobody_is_in_it_who_has_not_signed_in() {
    assertThat(register.names()).isEmpty();
  }

  @Test
  void everyone_who_signed_in_is_in_it_by_name() {
    register.remember(ONE, "Siân O’Neill 🏠");
    register.remember(OTHER, "Sam Second");

    assertThat(register.names()).isEqualTo(Map.of(ONE, "Siân O’Neill 🏠", OTHER, "Sam Second"));
  }

  @Test
  void a_later_name_takes_the_place_of_an_earlier_one() {
    register.remember(ONE, "Olu Officer");
    register.remember(ONE, "Olu Newname");

    assertThat(register.names()).isEqualTo(Map.of(ONE, "Olu Newname"));
  }
}
