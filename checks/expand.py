"""Writes the template as CloudFormation gets it, with the state machines read in: expand.py FILE.

The serverless transform runs here without a network. Exit status 69 says that it is not installed.
"""

import json
import logging
import os
import sys
from pathlib import Path

try:
    from samtranslator.parser.parser import Parser
    from samtranslator.translator.translator import Translator
    from samtranslator.yaml_helper import yaml_parse
except ImportError as missing:
    print(missing)
    sys.exit(69)

ROOT = Path(__file__).resolve().parent.parent
SERVERLESS = "AWS::Serverless::"
# The transform takes what was built and packaged only from a bucket.
PACKAGED = {"Function": "CodeUri", "LayerVersion": "ContentUri", "StateMachine": "DefinitionUri"}


def expand(template):
    definitions = {}
    for name, resource in template["Resources"].items():
        kind = resource["Type"].removeprefix(SERVERLESS)
        if kind in PACKAGED:
            properties = resource["Properties"]
            local = properties[PACKAGED[kind]]
            if kind == "StateMachine":
                definitions[name] = json.loads((ROOT / local).read_text(encoding="utf-8"))
            properties[PACKAGED[kind]] = "s3://packaged/" + local
    defaults = {
        name: parameter["Default"]
        for name, parameter in template["Parameters"].items()
        if "Default" in parameter
    }
    expanded = Translator({}, Parser()).translate(template, defaults)
    for name, definition in definitions.items():
        properties = expanded["Resources"][name]["Properties"]
        del properties["DefinitionS3Location"]
        properties["Definition"] = definition
    return expanded


def main(target):
    # The transform asks for a region, to know the partition.
    os.environ["AWS_DEFAULT_REGION"] = "eu-west-2"
    logging.disable(logging.CRITICAL)
    template = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))
    Path(target).write_text(json.dumps(expand(template), indent=2), encoding="utf-8")


main(sys.argv[1])
