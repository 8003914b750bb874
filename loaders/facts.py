"""A plan's record as JSON, in the format that annotations of plans have."""

from collections.abc import Sequence
from typing import Any

from loaders.normalised import normalised
from loaders.records import (
    Citation,
    Convention,
    Department,
    Duty,
    Field,
    Gap,
    Goal,
    Indicator,
    PlanHead,
    PlanRecord,
    Project,
    RoleAssignment,
    Section,
    Target,
    Task,
)
from loaders.spans import Span

Json = dict[str, Any]


def to_json(record: PlanRecord) -> Json:
    """Return the record as plain JSON data; ``quote`` and ``rule`` on every entry."""
    return {
        "document": record.document,
        "sha256": record.sha256,
        "text_length": record.text_length,
        "understood": record.understood,
        "plan": _plan(record.head),
        "sections": [_section(section) for section in record.sections],
        "goals": [_goal(goal) for goal in record.goals],
        "tasks": [_task(task) for task in record.tasks],
        "indicators": [_indicator(row) for row in record.indicators],
        "targets": [_target(target) for target in record.targets],
        "projects": [_project(project) for project in record.projects],
        "responsibilities": [_duty(duty) for duty in record.duties],
        "departments": [_department(body) for body in record.departments],
        "conventions": [_convention(one) for one in record.conventions],
        "gaps": [_gap(gap) for gap in record.gaps],
    }


def _section(section: Section) -> Json:
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "path": list(section.path),
        "quote": _span(section.quote),
    }


def _duty(duty: Duty) -> Json:
    return {
        "department": duty.department,
        "canonical": duty.canonical,
        "duty": duty.duty,
        "section_path": list(duty.section_path),
        "task_id": duty.task,
        "quote": _span(duty.quote),
        "rule": duty.rule,
    }


def _department(body: Department) -> Json:
    return {
        "name": body.name,
        "aliases": list(body.aliases),
        "kind": body.kind,
        "functions": [*body.functions, *body.plates],
        "place": body.place,
        "quotes": [_span(mention.quote) for mention in body.mentions],
    }


def _convention(convention: Convention) -> Json:
    return {
        "kind": convention.kind,
        "text": convention.text,
        "quote": _span(convention.quote),
    }


def _gap(gap: Gap) -> Json:
    return {"kind": gap.kind, "reason": gap.reason, "quote": _span(gap.quote)}


def _span(span: Span | None) -> Json | None:
    return {"start": span.start, "end": span.end} if span else None


def _plan(head: PlanHead) -> Json:
    fields = {
        "title": head.title,
        "issuer": head.issuer,
        "doc_number": head.doc_number,
        "date": head.date,
        "region": head.region,
        "approved_by": head.approved_by,
    }
    plan: Json = {
        name: field.value if field else None for name, field in fields.items()
    }
    plan["period"] = list(head.period) if head.period else None
    plan["based_on"] = _cited(head.citations, "based_on")
    plan["cites"] = _cited(head.citations, "cites")
    plan["quotes"] = _quotes(fields, head)
    return plan


def _cited(citations: Sequence[Citation], relation: str) -> list[str]:
    return [
        f"{one.title}（{one.number}）" if one.number else one.title
        for one in citations
        if one.relation == relation
    ]


def _quotes(fields: dict[str, Field | None], head: PlanHead) -> Json:
    quotes: Json = {
        name: {**(_span(field.quote) or {}), "rule": field.rule}
        for name, field in fields.items()
        if field
    }
    if head.period_quote:
        quotes["period"] = _span(head.period_quote)
    return quotes


def _goal(goal: Goal) -> Json:
    return {
        "id": goal.id,
        "title": goal.title,
        "text_start": goal.text_start,
        "section_path": list(goal.section_path),
        "parent": goal.parent,
        "quote": _span(goal.quote),
        "rule": goal.rule,
    }


def _task(task: Task) -> Json:
    return {
        "id": task.id,
        "number": task.number,
        "title": task.title,
        "section_path": list(task.section_path),
        "lead": _names(task, "lead"),
        "participants": _names(task, "participant"),
        "responsible": _names(task, "responsible"),
        "deadline": task.deadline,
        "safeguard": task.safeguard,
        "roles": [_role(role) for role in task.roles],
        "quote": _span(task.quote),
        "body": _span(task.body),
        "rule": task.rule,
    }


def _names(task: Task, role: str) -> list[str]:
    """Return the printed names in a role, each once, in text order."""
    return list(dict.fromkeys(r.department for r in task.roles if r.role == role))


def _role(role: RoleAssignment) -> Json:
    return {
        "department": role.department,
        "canonical": role.canonical,
        "role": role.role,
        "label": role.label,
        "deadline": role.deadline,
        "quote": _span(role.quote),
        "basis": [_span(span) for span in role.basis],
        "rule": role.rule,
    }


def _indicator(row: Indicator) -> Json:
    return {
        "id": row.id,
        "name": row.name,
        "unit": row.unit,
        "nature": row.nature,
        "category": row.category,
        "table": row.table,
        "values": {value.label: value.text for value in row.values},
        "normalised": {
            value.label: {
                "number": _amount(value.number),
                "comparator": value.comparator,
                "status": value.status,
                "quote": _span(value.quote),
            }
            for value in row.values
        },
        "quote": _span(row.quote),
        "rule": row.rule,
    }


def _amount(value: float | tuple[float, float] | None) -> float | list[float] | None:
    return list(value) if isinstance(value, tuple) else value


def _target(target: Target) -> Json:
    return {
        "id": target.id,
        "text": target.text,
        "subject": target.subject,
        "comparator": target.comparator,
        "value": _amount(target.value),
        "unit": target.unit,
        "normalised": normalised(target),
        "year": target.year,
        "per": target.per,
        "task_id": target.task,
        "goal_id": target.goal,
        "in": target.place,
        "quote": _span(target.quote),
        "rule": target.rule,
    }


def _project(project: Project) -> Json:
    return {
        "id": project.id,
        "name": project.name,
        "kind": project.kind,
        "box": project.box,
        "attributes": {one.column: one.cell for one in project.attributes},
        "investment": project.investment,
        "section_path": list(project.section_path),
        "quote": _span(project.quote),
        "rule": project.rule,
    }
